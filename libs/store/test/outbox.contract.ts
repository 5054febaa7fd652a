import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { OutboxSource, PendingAggregate } from '../src/index.ts';
import { hung, issued, system } from './acts.ts';
import type { Bench } from './bench.ts';
import { lampRepository } from './lamp.ts';

const idsOf = ({ messages }: PendingAggregate) => messages.map(({ id }) => id);
const acknowledge = (source: OutboxSource, items: readonly PendingAggregate[]) =>
  source.acknowledged(items.map((item) => ({ id: item.id, messageIds: idsOf(item) })));

export function outboxContract(the: () => Bench): void {
  describe('the outbox', () => {
    const fresh = async (name: string) => {
      const lamps = lampRepository(the().store, name);
      await the().store.connection.model(name).createIndexes();
      return lamps;
    };

    it('has what was saved and not acknowledged: a process that dies after the save loses nothing', async () => {
      const lamps = await fresh('outbox_crash');
      const id = await hung(lamps);
      await lamps.handle(system, id, { type: 'light' }, issued(), { fingerprint: 'l' });
      await lamps.handle(system, id, { type: 'look' }, issued(), { fingerprint: 'k' });
      const after = lampRepository(the().store, 'outbox_crash_reader');
      expect(after.outbox.name).toBe('outbox_crash_reader');
      const [pending, ...others] = await lamps.outbox.pending(10);
      expect(others).toEqual([]);
      expect(pending && idsOf(pending)).toEqual([`${id}/1/0`, `${id}/2/0`]);
      const [first] = pending?.messages ?? [];
      expect(first).toMatchObject({ topic: 'lamps', key: id, version: 1, headers: { ce_id: `${id}/1/0` } });
      expect(Buffer.isBuffer(first?.value)).toBe(true);
      expect(JSON.parse(String(first?.value))).toMatchObject({ type: 'hung', version: 1 });
      expect(await lamps.outbox.oldestPendingSince()).toBeInstanceOf(Date);
    });

    it('lets go of what is acknowledged, and only of that', async () => {
      const lamps = await fresh('outbox_ack');
      const id = await hung(lamps);
      const [before] = await lamps.outbox.pending(10);
      const since = await lamps.outbox.oldestPendingSince();
      await pause(3);
      await lamps.handle(system, id, { type: 'light' }, issued(), { fingerprint: 'l' });
      await acknowledge(lamps.outbox, before ? [before] : []);
      await acknowledge(lamps.outbox, before ? [before] : []);
      const [rest] = await lamps.outbox.pending(10);
      expect(rest && idsOf(rest)).toEqual([`${id}/2/0`]);
      expect(await lamps.outbox.oldestPendingSince()).toEqual(since);
      await acknowledge(lamps.outbox, rest ? [rest] : []);
      expect(await lamps.outbox.pending(10)).toEqual([]);
      expect(await lamps.outbox.oldestPendingSince()).toBeUndefined();
      await acknowledge(lamps.outbox, []);
    });

    it('gives the longest waiting first', async () => {
      const lamps = await fresh('outbox_order');
      const ids: string[] = [];
      for (let i = 0; i < 5; i++) {
        ids.push(await hung(lamps));
        await pause(3);
      }
      expect((await lamps.outbox.pending(3)).map(({ id }) => id)).toEqual(ids.slice(0, 3));
    });

    it('hands messages over only where nothing older waits; else it asks to read', async () => {
      const lamps = await fresh('outbox_bell');
      const heard: (PendingAggregate | undefined)[] = [];
      lamps.outbox.onPending((item) => heard.push(item));
      const id = await hung(lamps);
      await lamps.handle(system, id, { type: 'light' }, issued(), { fingerprint: 'a' });
      await lamps.handle(system, id, { type: 'look' }, issued(), { fingerprint: 'b' });
      expect(heard.map((item) => item && idsOf(item))).toEqual([[`${id}/1/0`], undefined]);
      await acknowledge(lamps.outbox, await lamps.outbox.pending(10));
      await lamps.handle(system, id, { type: 'light' }, issued(), { fingerprint: 'c' });
      expect(heard[2] && idsOf(heard[2])).toEqual([`${id}/4/0`.replace('/4/', '/3/')]);
    });

    it('read by two relays at once under load: every message, first time in order of versions', async () => {
      const lamps = await fresh('outbox_relays');
      const ids = await Promise.all(Array.from({ length: 10 }, () => hung(lamps)));
      const published: { key: string; version: number }[] = [];
      let writing = true;
      const relay = async () => {
        for (;;) {
          const last = !writing;
          const pending = await lamps.outbox.pending(7);
          for (const { messages } of pending) published.push(...messages);
          // Dies between publishing and acknowledging every third time.
          if (Math.random() > 0.33) await acknowledge(lamps.outbox, pending);
          if (last && pending.length === 0) return;
        }
      };
      const write = async () => {
        for (let round = 0; round < 8; round++) {
          await Promise.all(
            ids.map((id) => lamps.handle(system, id, { type: 'light' }, issued(), { fingerprint: 'x' })),
          );
        }
        writing = false;
      };
      await Promise.all([relay(), relay(), write()]);
      for (const id of ids) {
        const versions = published.filter(({ key }) => key === id).map(({ version }) => version);
        expect([...new Set(versions)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      }
      expect(await lamps.outbox.oldestPendingSince()).toBeUndefined();
    });
  });
}
