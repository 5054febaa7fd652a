import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';
import type { Find } from '@firegrid/testkit/plan';
import { BSON } from 'mongodb';

/** What goes to which database. */
export interface Asked {
  readonly database: string;
  readonly find: Find;
}

const headerLength = 16;
const message = 2013;

/** A wire to the database that notes every `find` on its way: what services ask, whoever wrote it and wherever. */
export class Tap {
  readonly url: string;
  readonly #server: Server;
  readonly #sockets: ReadonlySet<Socket>;
  readonly #asked: Asked[];

  private constructor(url: string, server: Server, sockets: ReadonlySet<Socket>, asked: Asked[]) {
    this.url = url;
    this.#server = server;
    this.#sockets = sockets;
    this.#asked = asked;
  }

  static async into(database: string): Promise<Tap> {
    const { hostname, port } = new URL(database);
    const sockets = new Set<Socket>();
    const asked: Asked[] = [];
    const server = createServer((near) => {
      const far = connect(Number(port || 27017), hostname);
      for (const [one, other] of [[near, far] as const, [far, near] as const]) {
        sockets.add(one);
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
      }
      const read = reading((one) => asked.push(one));
      near.on('data', read);
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(database);
    url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    url.searchParams.set('directConnection', 'true');
    return new Tap(url.href, server, sockets, asked);
  }

  /** What was asked since the last time. */
  taken(): Asked[] {
    return this.#asked.splice(0);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}

/** Puts the messages of one connection together and tells of each `find` in them. */
function reading(tell: (asked: Asked) => void): (data: Buffer) => void {
  let kept = Buffer.alloc(0);
  return (data) => {
    kept = Buffer.concat([kept, data]);
    while (kept.length >= headerLength && kept.length >= kept.readInt32LE(0)) {
      const length = kept.readInt32LE(0);
      // Flags, the kind of the first section (0: one document), then the command.
      if (kept.readInt32LE(12) === message && kept[headerLength + 4] === 0) {
        const size = kept.readInt32LE(headerLength + 5);
        const command = BSON.deserialize(kept.subarray(headerLength + 5, headerLength + 5 + size));
        if ('find' in command) tell({ database: String(command['$db']), find: command as unknown as Find });
      }
      kept = kept.subarray(length);
    }
  };
}
