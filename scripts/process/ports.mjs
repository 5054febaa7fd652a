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

const isPort = (port) => Number.isInteger(port) && port >= 1 && port <= 65_535;

/** What a variable says; one that is set to nothing says nothing. */
export const portSetting = (name, usual) => Number(process.env[portVariable(name)] || usual);

/**
 * Where each listens: as usual, unless the environment says otherwise.
 * @param {Record<string, number>} usual
 * @returns {Record<string, number>}
 * @throws {Problem} naming the variable that says no port, or another's
 */
export function portSettings(usual) {
  const ports = {};
  for (const name of Object.keys(usual)) {
    const port = portSetting(name, usual[name]);
    const said = `${portVariable(name)}=${process.env[portVariable(name)] || port}`;
    if (!isPort(port)) throw new Problem(`${said} is no port: say a number from 1 to 65535`);
    const other = Object.keys(ports).find((earlier) => ports[earlier] === port);
    if (other) throw new Problem(`${said} is the port of ${other} (${portVariable(other)}): choose another`);
    ports[name] = port;
  }
  return ports;
}

/** @throws {Problem} naming a variable that looks as if it moved a port, and moves none */
export function requireKnownPorts(names) {
  const known = names.map(portVariable);
  const unknown = Object.keys(process.env).find(
    (variable) => variable.startsWith(portVariable('')) && !known.includes(variable),
  );
  if (unknown) throw new Problem(`${unknown} moves nothing: there are ${known.join(', ')}`);
}

/** @returns {Promise<import('node:net').Server | undefined>} a listener, or nothing where the port is taken */
function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
  });
}

const close = (server) => new Promise((resolve) => server.close(resolve));

async function isTaken({ port }) {
  const server = await listen(port);
  if (server) await close(server);
  return server === undefined;
}

/** @param {Wanted[]} taken */
function takenText(taken) {
  const all = (wordOf) => [...new Set(taken.map(wordOf).filter(Boolean))].join(', ');
  const [ports, who] = [all(({ port }) => port), all(({ neededBy }) => neededBy)];
  const variables = all(({ override }) => override && `${override}=<port>`);
  const isOne = taken.length === 1;
  const what = isOne
    ? `port ${ports} is taken, ${who} needs it`
    : `ports ${ports} are taken, which are for ${who}`;
  const way = variables ? `, or choose ${isOne ? 'another' : 'others'} with ${variables}` : '';
  return `${what}: stop what listens there${way}`;
}

/**
 * @param {Wanted[]} wanted
 * @throws {Problem} one line with all ports that someone else holds
 *
 * @typedef {{ port: number, neededBy: string, override?: string }} Wanted `override`: the variable that moves it
 */
export async function requirePorts(wanted) {
  const taken = [];
  for (const one of wanted) if (await isTaken(one)) taken.push(one);
  if (taken.length > 0) throw new Problem(takenText(taken));
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
