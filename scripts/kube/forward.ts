import { type Server, type Socket, connect, createServer } from 'node:net';

/** A door to a database for one service, so that a network policy can tell services' databases apart. */
export interface Door {
  readonly port: number;
  close(): Promise<void>;
}

/** Passes connections on this port of loopback to another of it. */
export async function openDoor(port: number, target: number): Promise<Door> {
  const open = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => open.delete(socket));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
