import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { hold } from './hold.mjs';
import { Problem } from './problem.mjs';

/**
 * Below the ports that systems lend to outgoing connections (from 32768 on Linux, 49152 elsewhere): one of those is lent
 * to somebody while its service is away, even to who calls it, and then the service can't come back.
 */
const chosenFrom = { least: 15_000, below: 32_768 };
const tries = 1000;

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

/** Chosen by this process until it ends: between the choice and the use of a port another run could choose the same. */
function reserve(port) {
  const folder = join(tmpdir(), `firegrid-ports-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true });
  return hold(join(folder, String(port))) === undefined;
}

async function freePort(name) {
  for (let i = 0; i < tries; i += 1) {
    const port = randomInt(chosenFrom.least, chosenFrom.below);
    const server = reserve(port) ? await listen(port) : undefined;
    if (!server) continue;
    await close(server);
    return port;
  }
  throw new Problem(
    `no free port for ${name}: ${tries} between ${chosenFrom.least} and ${chosenFrom.below} are taken`,
  );
}

/**
 * Ports nobody listens on, nor will soon: they are this process's until it ends, all different.
 * @param {string[]} names
 * @returns {Promise<Record<string, number>>}
 */
export async function freePorts(names) {
  const chosen = {};
  for (const name of names) chosen[name] = await freePort(name);
  return chosen;
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
