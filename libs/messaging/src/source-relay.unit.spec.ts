import { afterEach, describe, expect, it } from '@jest/globals';
import type { WireMessage } from '@firegrid/contracts';
import { MemoryOutbox } from '../test/outbox.ts';
import { quiet } from '../test/quiet.ts';
import { event, until } from '../test/world.ts';
import { pause } from './patience.ts';
import { SourceRelay, type SourceRules } from './source-relay.ts';

let stopping = new AbortController();
afterEach(() => stopping.abort());

/** A relay over an outbox, and the ids it sent, in order. */
function relaying(outbox: MemoryOutbox, over: Partial<SourceRules> = {}) {
  stopping = new AbortController();
  const sent: string[] = [];
  const send = async (messages: readonly WireMessage[]): Promise<void> => {
    await pause(5);
    sent.push(...messages.map(({ headers }) => headers.ce_id ?? ''));
  };
  const rules = {
    pollMs: 50,
    batch: 10,
    signal: stopping.signal,
    logger: quiet,
    send,
    healthy: async () => true,
    ...over,
  };
  const ended = new SourceRelay(outbox, rules).run();
  return { sent, ended, send };
}

describe('the relay of an outbox', () => {
  it('sends at once what the bell brings, without reading', async () => {
    const outbox = new MemoryOutbox();
    const { sent } = relaying(outbox, { pollMs: 60_000 });
    await until('the first read is over', () => outbox.reads, 1);
    outbox.save([event('a', 1)]);
    await until('it is sent', () => outbox.waiting.size, 0, 1_000);
    expect([sent, outbox.reads]).toEqual([['a/1/0'], 1]);
  });

  it('sends each message once although reads overlap with sends and acknowledgments', async () => {
    const outbox = new MemoryOutbox();
    outbox.slowMs = 15;
    const { sent } = relaying(outbox, { pollMs: 1 });
    for (let n = 1; n <= 30; n += 1) {
      for (const key of ['a', 'b', 'c', 'd']) outbox.save([event(key, n)], n % 3 > 0);
      await pause(4);
    }
    await until('all is sent', () => outbox.waiting.size, 0);
    for (const key of ['a', 'b', 'c', 'd']) {
      const mine = sent.filter((id) => id.startsWith(`${key}/`));
      expect(mine).toEqual(Array.from({ length: 30 }, (_, index) => `${key}/${index + 1}/0`));
    }
  });

  it('tries again when the broker is away, keeping the order', async () => {
    const outbox = new MemoryOutbox();
    let away = 3;
    const sent: string[] = [];
    relaying(outbox, {
      healthy: async () => away === 0,
      async send(messages) {
        if (away > 0) {
          away -= 1;
          throw new Error('away');
        }
        sent.push(...messages.map(({ headers }) => headers.ce_id ?? ''));
      },
    });
    outbox.save([event('a', 1), event('a', 2)]);
    await until('all is sent', () => outbox.waiting.size, 0);
    expect(sent).toEqual(['a/1/0', 'a/2/0']);
  });

  it('acknowledges again when the store was away, without sending twice', async () => {
    const outbox = new MemoryOutbox();
    outbox.failures = 2;
    const { sent } = relaying(outbox, { pollMs: 10 });
    outbox.save([event('a', 1)]);
    await until('it is acknowledged', () => outbox.waiting.size, 0);
    expect(sent).toEqual(['a/1/0']);
  });

  it('reads again when the store was away', async () => {
    const outbox = new MemoryOutbox();
    outbox.unreadable = 2;
    outbox.save([event('a', 1), event('b', 1)]);
    const { sent } = relaying(outbox);
    await until('all is sent', () => outbox.waiting.size, 0);
    expect([sent, outbox.unreadable]).toEqual([['a/1/0', 'b/1/0'], 0]);
  });

  it('ends after its last read, also when that fails: the store may be closed by then', async () => {
    const outbox = new MemoryOutbox();
    const { ended } = relaying(outbox, { pollMs: 60_000 });
    await until('the first read is over', () => outbox.reads, 1);
    outbox.unreadable = 1;
    outbox.slowMs = 20;
    // The second finds the first waiting, so that the bell asks for a read.
    outbox.save([event('a', 1), event('a', 2)]);
    stopping.abort();
    await ended;
    expect(outbox.unreadable).toBe(0);
  });

  it('acknowledges what it is sending before it ends', async () => {
    const outbox = new MemoryOutbox();
    const { sent, ended } = relaying(outbox);
    outbox.save([event('a', 1)]);
    await pause(2);
    stopping.abort();
    await ended;
    expect([sent.length, outbox.waiting.size]).toEqual([1, 0]);
  });
});
