import { createServer, connect } from 'node:net';
import { Problem } from './problem.mjs';

/** The environment variable that moves something to another port: FIREGRID_PORT_KAFKA. */
export const portVariable = (name) => `FIREGRID_PORT_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`;

/** @returns {Promise<import('node:net').Server | undefined>} a listener, or nothing where the port is taken */
function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
  });
}

const close = (server) => new Promise((resolve) => server.close(resolve));

/**
 * @param {{ port: number, neededBy: string, override?: string }[]} wanted
 * @throws {Problem} naming the first port that someone else holds
 */
export async function requirePorts(wanted) {
  for (const { port, neededBy, override } of wanted) {
    const server = await listen(port);
    if (!server) {
      const way = override ? `, or choose another with ${override}=<port>` : '';
      throw new Problem(`port ${port} is taken, ${neededBy} needs it: stop what listens there${way}`);
    }
    await close(server);
  }
}

/**
 * Ports nobody listens on. All are held open until the last is found, so no two are the same.
 * @param {string[]} names
 * @returns {Promise<Record<string, number>>}
 */
export async function freePorts(names) {
  const servers = await Promise.all(names.map(() => listen(0)));
  const ports = Object.fromEntries(names.map((name, i) => [name, servers[i].address().port]));
  await Promise.all(servers.map(close));
  return ports;
}

/**
 * Send bytes to a local port and give the first answer back.
 * @returns {Promise<Buffer>}
 */
export function ask(port, bytes, { host = '127.0.0.1', timeoutMs = 2000 } = {}) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host });
    const fail = (error) => {
      socket.destroy();
      reject(error);
    };
    socket.setTimeout(timeoutMs, () => fail(new Error(`no answer from port ${port}`)));
    socket.once('error', fail);
    socket.once('close', () => reject(new Error(`port ${port} hung up`)));
    socket.once('connect', () => socket.write(bytes));
    socket.once('data', (data) => {
      resolve(data);
      socket.destroy();
    });
  });
}
