import { expect, it } from '@jest/globals';
import { on, rebuild } from '../../src/index.ts';
import { pause } from '../../src/patience.ts';
import { Seen, event, events, keys, until, upTo } from '../world.ts';
import type { Bench } from './bench.ts';

/** Who reads what, when members come and go. */
export function membership(bench: Bench): void {
  it('loses nothing and keeps the order when members join and leave', async () => {
    const own = await bench.newTopic();
    const [first, second, all] = [new Seen(), new Seen(), new Seen()];
    const group = bench.newGroup();
    const handle = (seen: Seen) =>
      on(own, async (received) => {
        await pause(1);
        seen.add(received);
        all.add(received);
      });
    await bench.consume({ group, handlers: [handle(first)] });
    const stream = (async () => {
      for (let n = 1; n <= 60; n += 1) {
        await bench.send(
          own,
          keys(40).map((key) => event(key, n)),
        );
        await pause(60);
      }
    })();
    await until(
      'the first reads',
      () => first.ids.length,
      (count) => count > 100,
    );
    const joining = await bench.consume({ group, handlers: [handle(second)] });
    await until(
      'the second reads',
      () => second.ids.length,
      (count) => count > 100,
    );
    await joining.stop();
    await stream;
    await until('all are handled', () => all.distinct, 60 * 40);
    for (const key of keys(40)) expect(all.of(key)).toEqual(upTo(60));
    // At least once: what was in hand when the partitions changed hands may come twice, no more.
    expect(all.doubled).toBeLessThan(200);
  });

  it('finishes and commits the message in hand when it stops, and begins no other', async () => {
    const own = await bench.newTopic(1);
    const group = bench.newGroup();
    const [before, after] = [new Seen(), new Seen()];
    let begun = 0;
    const slow = on(own, async (received) => {
      begun += 1;
      await pause(700);
      before.add(received);
    });
    const consumer = await bench.consume({ group, handlers: [slow] });
    await bench.send(own, events(['a'], 5));
    await until('it has one in hand', () => begun, 1);
    await consumer.stop();
    expect([begun, before.ids]).toEqual([1, ['a/1/0']]);
    await bench.consume({ group, handlers: [on(own, async (received) => after.add(received))] });
    await until('the rest is handled', () => after.distinct, 4);
    expect(after.ids).toEqual(['a/2/0', 'a/3/0', 'a/4/0', 'a/5/0']);
  });

  it('reads a topic from the beginning again after a rebuild, which running members prevent', async () => {
    const own = await bench.newTopic();
    const group = bench.newGroup();
    const seen = new Seen();
    const handlers = [on(own, async (received) => seen.add(received))];
    const consumer = await bench.consume({ group, handlers });
    await bench.send(own, events(['a', 'b'], 2));
    await until('all are handled', () => seen.ids.length, 4);
    await expect(rebuild({ broker: bench.broker, group, topics: [own] })).rejects.toThrow();
    await consumer.stop();
    await rebuild({ broker: bench.broker, group, topics: [own] });
    await bench.consume({ group, handlers });
    await until('all are handled again', () => seen.ids.length, 8);
  });
}
