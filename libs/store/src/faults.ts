import { createRequire } from 'node:module';
import type { Socket } from 'node:net';

interface Connection {
  readonly closed: boolean;
  readonly socket: Socket;
  cleanup: (error: Error) => void;
}

/**
 * The driver (7.8, 7.9) waits for the 'drain' of a socket that was destroyed a moment before it wrote: for ever, since a
 * destroyed socket tells of nothing but its end. A command of ours would never be answered, and a monitor that waits so
 * never finds the database again. What waits for the socket hears of an error; so it does when the connection ends.
 */
export function mendLostWrites(): void {
  const load = createRequire(createRequire(import.meta.url).resolve('mongoose'));
  const { Connection } = load('mongodb/lib/cmap/connection') as { Connection: { prototype: Connection } };
  const { prototype } = Connection;
  const cleanup = prototype.cleanup;
  prototype.cleanup = function (this: Connection, error: Error): void {
    const { closed } = this;
    cleanup.call(this, error);
    if (!closed) this.socket.emit('error', error);
  };
}
