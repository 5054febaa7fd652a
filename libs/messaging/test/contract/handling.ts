import { expect, it } from '@jest/globals';
import { DomainError, common } from '@firegrid/problem';
import { deadTopic, on, onBatch, replay } from '../../src/index.ts';
import { pause } from '../../src/patience.ts';
import { Seen, event, events, keys, undecodable, until, upTo } from '../world.ts';
import type { Bench } from './bench.ts';

/** How events reach handlers, and what becomes of those that fail. */
export function handling(bench: Bench): void {
  it('hands every event of a key over in order, one at a time, and different keys side by side', async () => {
    const seen = new Seen();
    const busy = new Set<string>();
    let most = 0;
    const own = await bench.newTopic();
    await bench.consume({
      group: bench.newGroup(),
      handlers: [
        on(own, async (received) => {
          expect(busy.has(received.key)).toBe(false);
          busy.add(received.key);
          most = Math.max(most, busy.size);
          await pause(Math.random() * 4);
          busy.delete(received.key);
          seen.add(received);
        }),
      ],
    });
    await bench.send(own, events(keys(30), 20));
    await until('all are handled', () => seen.distinct, 600);
    for (const key of keys(30)) expect(seen.of(key)).toEqual(upTo(20));
    expect(seen.doubled).toBe(0);
    expect(most).toBeGreaterThan(1);
  });

  it('hands a read model what it read of a partition at once, in order', async () => {
    const seen = new Seen();
    const own = await bench.newTopic();
    let calls = 0;
    await bench.send(own, events(keys(10), 30));
    const handler = onBatch(own, async (received, meta) => {
      calls += 1;
      expect(meta.map(({ offset }) => offset)).toEqual(
        meta.map((_, index) => (meta[0]?.offset ?? 0) + index),
      );
      received.forEach((one) => seen.add(one));
    });
    await bench.consume({ group: bench.newGroup(), handlers: [handler] });
    await until('all are handled', () => seen.distinct, 300);
    for (const key of keys(10)) expect(seen.of(key)).toEqual(upTo(30));
    expect(calls).toBeLessThan(100);
  });

  it('tries a failing event again until it succeeds, before the later ones of its key', async () => {
    const seen = new Seen();
    const own = await bench.newTopic(1);
    let failures = 0;
    const handler = on(own, async (received) => {
      if (received.id === 'bad/1/0' && failures++ < 3) throw new Error('the store is away');
      seen.add(received);
    });
    await bench.consume({ group: bench.newGroup(), handlers: [handler] });
    await bench.send(own, events(['bad', 'good'], 5));
    await until('all are handled', () => seen.distinct, 10);
    expect(seen.of('bad')).toEqual(upTo(5));
    expect(seen.ids.slice(0, 5).every((id) => id.startsWith('good/'))).toBe(true);
    expect(seen.doubled).toBe(0);
  });

  it('pauses a partition whose event keeps failing, says so, lets other keys go on, and recovers', async () => {
    const seen = new Seen();
    const own = await bench.newTopic(2);
    let ill = true;
    const paused: string[] = [];
    const handler = on(own, async (received) => {
      if (ill && received.key === 'bad') throw new Error('nobody knows why');
      seen.add(received);
    });
    const consumer = await bench.consume({
      group: bench.newGroup(),
      handlers: [handler],
      holdMs: 200,
      onPaused: ({ reason }) => paused.push(reason),
    });
    await bench.send(own, events(['bad', ...keys(8)], 3));
    await until(
      'the pause is told',
      () => consumer.ready(),
      ({ ok }) => !ok,
    );
    expect(consumer.ready().detail).toContain('nobody knows why');
    expect(paused[0]).toBe('nobody knows why');
    await bench.send(
      own,
      keys(8).map((key) => event(key, 4)),
    );
    await until(
      'later events of other keys are handled, of this partition too',
      () => seen.distinct,
      8 * 4,
      10_000,
    );
    ill = false;
    await until('the failing key is handled', () => seen.distinct, 8 * 4 + 3, 10_000);
    expect(seen.of('bad')).toEqual(upTo(3));
    expect(seen.doubled).toBe(0);
    await until(
      'it is well again',
      () => consumer.ready(),
      ({ ok }) => ok,
    );
  });

  it('puts what nobody can read and what a rule refuses to the dead letters, saying why, and goes on', async () => {
    const seen = new Seen();
    const own = await bench.newTopic(1);
    const group = bench.newGroup();
    const handler = onBatch(own, async (received) => {
      if (received.some(({ id }) => id === 'b/1/0'))
        throw new DomainError(common['not-found'], 'no such area');
      received.forEach((one) => seen.add(one));
    });
    await bench.consume({ group, handlers: [handler] });
    await bench.broker.send(
      [undecodable('a'), event('b', 1), event('a', 2)].map((one) => ({ ...one, topic: own.name })),
    );
    await until(
      'the third is handled',
      () => seen.ids,
      (ids) => ids.includes('a/2/0'),
    );
    const why: Record<string, string>[] = [];
    await bench.consume({
      group: bench.newGroup(),
      handlers: [
        {
          topic: { ...own, name: deadTopic(own.name, group) },
          one: async ({ headers }) => void why.push({ ...headers }),
        },
      ],
    });
    await until('both lie in the dead letters', () => why.length, 2);
    const place = { 'why-group': group, 'why-topic': own.name, 'why-partition': '0' };
    expect(why.find((one) => one['why-offset'] === '0')).toMatchObject({
      ...place,
      'why-code': 'undecodable',
    });
    expect(why.find((one) => one['why-offset'] === '1')).toMatchObject({
      ...place,
      'why-code': 'not-found',
      'why-detail': 'no such area',
      ce_id: 'b/1/0',
    });
  });

  it('replays dead letters to their group alone, each once', async () => {
    const own = await bench.newTopic();
    const [mine, other] = [new Seen(), new Seen()];
    const group = bench.newGroup();
    let refuses = true;
    const handler = on(own, async (received) => {
      if (refuses) throw new DomainError(common.forbidden, 'not yet');
      mine.add(received);
    });
    await bench.consume({ group, handlers: [handler] });
    await bench.consume({
      group: bench.newGroup(),
      handlers: [on(own, async (received) => other.add(received))],
    });
    await bench.send(own, events(['a', 'b'], 3));
    const buried = async (): Promise<number> =>
      (await bench.broker.positions([deadTopic(own.name, group)]))[0]?.high ?? 0;
    await until('all are refused', buried, 6);
    refuses = false;
    expect(await replay({ broker: bench.broker, group, topic: own })).toBe(6);
    await until('all are handled', () => mine.distinct, 6);
    expect(mine.of('a')).toEqual(upTo(3));
    expect(await replay({ broker: bench.broker, group, topic: own })).toBe(0);
    expect([mine.doubled, other.ids.length]).toEqual([0, 6]);
  });
}
