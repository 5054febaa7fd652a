import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { account, find } from '../../chaos/account.ts';
import { Ledger } from '../../chaos/ledger.ts';
import { startLoad } from '../../chaos/load.ts';
import { importLedger } from '../../demo/acts/ledger.ts';
import { type Constellation, startConstellation } from '../../demo/constellation.ts';
import { Timeline } from '../../demo/timeline.ts';
import { cast } from '../../demo/world.ts';
import { backUp } from '../backup/backup.ts';
import { openSystem } from '../system.ts';
import { drill } from './drill.ts';
import { rebuild, settingsOf } from './rebuilt.ts';

it('finds every record again after a restore into an empty system, and nothing done twice', async () => {
  const { kept, different, faults, ...seconds } = await drill(100, () => undefined);
  console.log(seconds);
  expect(kept).toMatchObject({ 'premises/premises': 100, 'hazards/transfers': 1 });
  expect(different).toEqual([]);
  expect(faults).toEqual([]);
}, 300_000);

describe('a backup made while a township works', () => {
  let folder: string;
  let constellation: Constellation;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'firegrid-drill-'));
    constellation = await startConstellation({ FIREGRID_RATE_PER_PERSON: '1000000' });
  }, 180_000);
  afterAll(async () => {
    await constellation.stop();
    await rm(folder, { recursive: true });
  }, 60_000);

  it('holds what was done before it, though interrupted; what came later is carried out when sent again', async () => {
    const person = cast(constellation.world);
    await importLedger({ person, timeline: new Timeline(() => undefined) }, 50);
    const before = await find(person);
    const ledger = new Ledger();
    // A transfer on its way between its own copy and its hazards' is what docs/operations/backup.md warns of.
    const end = await startLoad({ person, ledger, toVisit: new Map(), transfers: false });
    await eventually('the day has begun', () => Promise.resolve(ledger.entries.length > 150), 60_000);
    const acknowledged = ledger.entries.filter(({ answer }) => answer);

    const system = await openSystem(settingsOf(constellation.product.env));
    const interrupted = (line: string) => {
      if (line.startsWith('notifications/notices')) throw new Error('the power is gone');
    };
    await expect(backUp(system, join(folder, 'backup'), interrupted)).rejects.toThrow('the power is gone');
    const reached = ledger.entries.length;
    // What the notices' copy knows nothing of, though the hazards' will.
    await eventually('work went on', () => Promise.resolve(ledger.entries.length > reached + 50), 60_000);
    await backUp(system, join(folder, 'backup'), () => undefined);
    await system.close();
    await end();

    const rebuilt = await rebuild(constellation, join(folder, 'backup'), () => undefined);
    try {
      const held = new Set(await find(rebuilt.person));
      const reports = acknowledged.filter(({ kind }) => kind === 'report');
      expect(reports.filter(({ id }) => !held.has(`hazards ${id}`))).toEqual([]);

      const again = new Ledger();
      for (const { id, kind, by, path, body } of ledger.entries)
        again.entries.push({ id, kind, by: rebuilt.person(by.username), path, body });
      for (const entry of again.entries)
        await eventually(`${entry.kind} is answered`, () => again.send(entry));
      await rebuilt.inside.rest(60_000);
      // Accounts follow by themselves: what is told of them may come after all else has come to rest.
      await eventually('the accounts are in step', async () => (await rebuilt.inside.faults()).length === 0);
      const books = { person: rebuilt.person, inside: rebuilt.inside, ledger: again, before };
      expect(await account(books)).toEqual([]);
    } finally {
      await rebuilt.stop();
    }
  }, 300_000);
});
