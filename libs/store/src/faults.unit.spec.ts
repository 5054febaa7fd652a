import { once } from 'node:events';
import { createRequire } from 'node:module';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { expect, it } from '@jest/globals';
// Whoever connects has the driver mended.
import './connection.ts';

interface Connection {
  command(namespace: object, command: object, options: object): Promise<unknown>;
}

const load = createRequire(createRequire(import.meta.url).resolve('mongoose'));
const { Connection } = load('mongodb/lib/cmap/connection') as {
  Connection: new (socket: Socket, options: object) => Connection;
};
const { HostAddress, ns } = load('mongodb/lib/utils') as {
  HostAddress: { fromString(text: string): object };
  ns: (text: string) => object;
};

it('a command given to a connection that ended this very moment fails', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const hostAddress = HostAddress.fromString(`127.0.0.1:${port}`);
  const connection = new Connection(socket, { hostAddress, id: 1, generation: 1 });
  socket.destroy();
  await expect(connection.command(ns('admin.$cmd'), { hello: 1 }, {})).rejects.toThrow('closed');
  server.close();
});
