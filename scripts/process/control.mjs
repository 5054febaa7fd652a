import { randomUUID } from 'node:crypto';
import { createConnection, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { Problem } from './problem.mjs';

/**
 * Answer commands from other processes of this user, over loopback. The key keeps out everyone who
 * can't read our files, web pages above all.
 * @param {Record<string, (request: any) => Promise<unknown>>} commands
 * @returns {Promise<{ address: { port: number, key: string }, close(): void }>}
 */
export function serveControl(commands) {
  const key = randomUUID();
  const server = createServer((socket) => {
    socket.on('error', () => {});
    createInterface({ input: socket })
      .on('error', () => {})
      .once('line', async (line) => socket.end(`${JSON.stringify(await answer(line))}\n`));
  });
  async function answer(line) {
    try {
      const request = JSON.parse(line);
      if (request.key !== key) throw new Problem('wrong key');
      if (!Object.hasOwn(commands, request.command)) throw new Problem(`unknown command ${request.command}`);
      return { ok: true, result: await commands[request.command](request) };
    } catch (error) {
      return { ok: false, message: error.message };
    }
  }
  server.unref();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({ address: { port: server.address().port, key }, close: () => server.close() }),
    );
  });
}

/**
 * @param {{ port: number, key: string }} address
 * @param {{ command: string }} request
 * @throws {Problem} with the other's words when it refuses
 */
export async function sendControl({ port, key }, request) {
  const socket = createConnection({ port, host: '127.0.0.1' });
  socket.write(`${JSON.stringify({ ...request, key })}\n`);
  for await (const line of createInterface({ input: socket })) {
    const { ok, result, message } = JSON.parse(line);
    if (!ok) throw new Problem(message);
    return result;
  }
  throw new Problem('the running process hung up without an answer');
}
