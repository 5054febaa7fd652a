import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { area, issued, system } from '../../libs/store/test/acts.ts';
import type { LampCommand, Lamps } from '../../libs/store/test/lamp.ts';

const writers = 6;
const places = Array.from({ length: 12 }, (_, i) => area('43', `430${i % 3}`, `430${i % 3}-${i}`));

/** What was acknowledged: by lamp, how often it was lit. */
export type Acknowledged = ReadonlyMap<string, number>;

/** Hangs lamps and lights them, several at once, and sends again what is not answered, until it is told to end. */
export function writeLamps(lamps: Lamps, random: () => number) {
  const lit = new Map<string, number>();
  let going = true;

  async function until(act: () => Promise<unknown>): Promise<void> {
    for (;;) {
      try {
        return void (await act());
      } catch (error) {
        if ((error as { code?: string }).code !== 'unavailable') throw error;
        await pause(50);
      }
    }
  }
  const hang = async (): Promise<string> => {
    const id = randomUUID();
    const place = places[Math.floor(random() * places.length)] ?? area('43');
    const serial = random() < 0.3 ? { serial: id } : {};
    const command: LampCommand = { type: 'hang', name: `lamp ${id}`, area: place, ...serial };
    const order = issued();
    await until(() => lamps.handle(system, id, command, order, { fingerprint: id, create: true }));
    lit.set(id, 0);
    return id;
  };
  const light = async (id: string): Promise<void> => {
    const order = issued();
    await until(() => lamps.handle(system, id, { type: 'light' }, order, { fingerprint: 'l' }));
    lit.set(id, (lit.get(id) ?? 0) + 1);
  };
  const write = async (): Promise<void> => {
    const own: string[] = [];
    while (going) {
      own.push(await hang());
      for (let i = 0; i < 3 && going; i++) await light(own[Math.floor(random() * own.length)] ?? '');
    }
  };

  const writing = Promise.all(Array.from({ length: writers }, write));
  return {
    lit: lit as Acknowledged,
    /** @throws whatever was refused for another reason than that the database is away */
    async end(): Promise<void> {
      going = false;
      await writing;
    },
  };
}
