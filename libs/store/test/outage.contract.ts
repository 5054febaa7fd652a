import { type Server, type Socket, connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { connectStore } from '../src/index.ts';
import { ending, hang, issued, system } from './acts.ts';
import type { Bench } from './bench.ts';
import { lampRepository } from './lamp.ts';

/** A wire to the database that can be cut. */
class Wire {
  readonly #target: URL;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  constructor(url: string) {
    this.#target = new URL(url);
  }

  get url(): string {
    const url = new URL(this.#target);
    url.host = `127.0.0.1:${this.#port}`;
    url.searchParams.set('directConnection', 'true');
    return url.href;
  }

  async mend(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(Number(this.#target.port || 27017), this.#target.hostname);
      for (const [one, other] of [[near, far] as const, [far, near] as const]) {
        this.#sockets.add(one);
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as { port: number }).port;
    this.#server = server;
  }

  cut(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
    return new Promise((resolve) => this.#server?.close(() => resolve()));
  }
}

export function outageContract(the: () => Bench): void {
  describe('while the database is away', () => {
    it('answers 503 within seconds, and works again by itself; a command sent once more counts once', async () => {
      const wire = new Wire(the().url);
      await wire.mend();
      const database = the().store.connection.name;
      const store = await connectStore({ url: wire.url, database, serverSelectionTimeoutMS: 700 });
      try {
        const lamps = lampRepository(store);
        const command = issued();
        const id = command.id;
        const send = () =>
          lamps.handle(system, id, hang('outage'), command, { fingerprint: 'o', create: true });
        const sending = Array.from({ length: 5 }, () => ending(send()));
        await wire.cut();
        const endings = await Promise.all(sending);
        expect(endings.every((one) => one === 'ok' || one === 'unavailable')).toBe(true);
        const started = performance.now();
        expect(await ending(send())).toBe('unavailable');
        expect(await ending(lamps.get(system, id))).toBe('unavailable');
        expect(await ending(store.ping())).toBe('unavailable');
        expect(await ending(lamps.outbox.pending(1))).toBe('unavailable');
        expect(
          await ending(
            lamps.bulkCreate(system, [{ id, command: hang(), issued: command, fingerprint: 'o' }]),
          ),
        ).toBe('unavailable');
        expect(performance.now() - started).toBeLessThan(8_000);
        await pause(2_000);
        await wire.mend();
        const back = performance.now();
        while ((await ending(store.ping())) !== 'ok' && performance.now() - back < 10_000) await pause(100);
        expect(await send()).toMatchObject({ id, version: 1 });
        expect(await lamps.get(system, id)).toMatchObject({ version: 1 });
      } finally {
        await store.close();
        await wire.cut();
      }
    });

    it('is told at the start in the same words', async () => {
      const nobody = connectStore({
        url: 'mongodb://127.0.0.1:1',
        database: 'x',
        serverSelectionTimeoutMS: 300,
      });
      expect(await ending(nobody)).toBe('unavailable');
    });
  });
}
