import { expect, it } from '@jest/globals';
import { broadcast, on, startRelay } from '../../src/index.ts';
import { pause } from '../../src/patience.ts';
import { MemoryOutbox } from '../outbox.ts';
import { Seen, event, events, keys, until, upTo } from '../world.ts';
import type { Bench } from './bench.ts';

/** How outboxes are emptied, and how news reaches every process. */
export function publishing(bench: Bench): void {
  it('publishes an outbox completely and in order while two relays overlap', async () => {
    const own = await bench.newTopic();
    const outbox = new MemoryOutbox();
    const seen = new Seen();
    await bench.consume({
      group: bench.newGroup(),
      handlers: [on(own, async (received) => seen.add(received))],
    });
    const save = (n: number): void =>
      keys(25).forEach((key, index) => outbox.save([{ ...event(key, n), topic: own.name }], index % 2 === 0));
    save(1);
    const relays = [0, 1].map(() =>
      bench.start(
        startRelay({ broker: bench.broker, sources: [outbox], topics: [own], pollMs: 20, batch: 7 }),
      ),
    );
    for (let n = 2; n <= 20; n += 1) {
      save(n);
      await pause(10);
      relays[n % 2]?.nudge();
    }
    await until('all are published', () => outbox.waiting.size, 0);
    await until('all are handled', () => seen.distinct, 25 * 20);
    for (const key of keys(25)) expect(seen.of(key)).toEqual(upTo(20));
  });

  it('sets aside what the broker refuses, and publishes the rest', async () => {
    const own = await bench.newTopic();
    const outbox = new MemoryOutbox();
    outbox.save(
      [{ ...event('huge', 1), topic: own.name, value: Buffer.alloc(3_000_000) }, ...events(['a'], 3)].map(
        (one) => ({ ...one, topic: own.name }),
      ),
    );
    bench.start(startRelay({ broker: bench.broker, sources: [outbox], topics: [own], pollMs: 20 }));
    await until(
      'the others are published',
      () => [...outbox.waiting.keys()],
      (keys) => !keys.includes('a'),
    );
    expect([...outbox.waiting.keys()]).toEqual(['huge']);
  });

  it('broadcasts to every process all there is, and says when it has caught up', async () => {
    const own = await bench.newTopic();
    await bench.send(own, events(keys(20), 2));
    const [one, two, live] = [new Seen(), new Seen(), new Seen()];
    const listen = (seen: Seen, from: 'beginning' | 'now') =>
      bench.start(
        broadcast({
          broker: bench.broker,
          topic: own,
          from,
          handler: async (received) => seen.add(received),
        }),
      );
    const all = [listen(one, 'beginning'), listen(two, 'beginning'), listen(live, 'now')];
    await Promise.all(all.map(({ caughtUp }) => caughtUp));
    expect([one.distinct, two.distinct, live.distinct]).toEqual([40, 40, 0]);
    await until(
      'it passes on only what comes now',
      async () => {
        await bench.send(own, [event('later', 3)]);
        return [one.ids, two.ids, live.ids];
      },
      (heard) => heard.every((ids) => ids.includes('later/3/0')),
    );
    expect(live.distinct).toBe(1);
  });
}
