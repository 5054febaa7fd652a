import { randomUUID } from 'node:crypto';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { lamps, worker } from '../test/lamps.ts';

describe('a large body', () => {
  const server = lamps().listen(0);
  beforeAll(
    async () =>
      void (server.listening || (await new Promise((resolve) => server.once('listening', resolve)))),
  );
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const url = () => `http://localhost:${(server.address() as AddressInfo).port}/lamps`;
  const headers = { authorization: worker, 'content-type': 'application/json' };
  const twenty = 20 * 1024 * 1024;

  it('announced is refused unread', async () => {
    const body = Buffer.alloc(twenty, 'a');
    const answer = await fetch(url(), {
      method: 'POST',
      body,
      headers: { ...headers, 'idempotency-key': randomUUID() },
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      413,
      'payload-too-large',
    ]);
  });

  it('in chunks is refused at the limit, and not kept', async () => {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const chunks = (async function* () {
      for (let sent = 0; sent < twenty; sent += 65_536) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        yield Buffer.alloc(65_536, 'a');
      }
    })();
    const init = {
      method: 'POST',
      body: chunks,
      duplex: 'half',
      headers: { ...headers, 'idempotency-key': randomUUID() },
    };
    const answer = await fetch(url(), init as unknown as RequestInit);
    expect(answer.status).toBe(413);
    expect(most).toBeLessThan(15 * 1024 * 1024);
  });

  it('that ends in the middle troubles nobody', async () => {
    const socket = connect((server.address() as AddressInfo).port);
    const head = `POST /lamps HTTP/1.1\r\nHost: x\r\nAuthorization: ${worker}\r\nIdempotency-Key: ${randomUUID()}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"na`;
    await new Promise((resolve) => socket.end(head, () => resolve(undefined)));
    socket.destroy();
    await request(server).get('/about').expect(200);
  });
});
