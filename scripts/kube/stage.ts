import type { Person } from '@firegrid/testkit';
import { type Found, account, find } from '../chaos/account.ts';
import { Ledger } from '../chaos/ledger.ts';
import { inspectors, startLoad } from '../chaos/load.ts';
import type { Inside } from '../demo/inside.ts';
import { everyItem } from '../demo/pages.ts';
import type { Report } from '../process/steps.mjs';
import { type Probe, startProbe } from './probe.ts';
import type { Surroundings } from './surroundings.ts';

/** What the steps of the test share. */
export interface Stage {
  readonly around: Surroundings;
  readonly values: object;
  readonly person: (username: string) => Person;
  readonly inside: Inside;
  readonly report: Report;
  readonly say: (line: string) => void;
}

/** @throws Error with the first of them when there are any */
export function none(what: string, wrong: readonly string[]): void {
  if (wrong.length > 0) throw new Error(`${wrong.length} ${what}: ${wrong.slice(0, 5).join('; ')}`);
}

let loads = 0;

async function work(person: Stage['person'], ledger: Ledger): Promise<() => Promise<void>> {
  const toVisit = new Map<string, string[]>();
  for (const { worker, grid } of inspectors) {
    const duties = await everyItem<{ status: string; premises: { id: string } }>(
      person(worker),
      `/inspections/duties?area=${grid}`,
    );
    const due = duties.filter(({ status }) => status === 'due');
    toVisit.set(
      worker,
      due.map((duty) => duty.premises.id),
    );
  }
  loads += 1;
  return startLoad({ person, ledger, toVisit, slower: 4, newcomers: `newcomer-${loads}` });
}

/**
 * Does something to the platform while a township works on it, then sends what was not acknowledged once more, and
 * checks that every command was carried out once, its effects included.
 */
export async function underLoad({ person, inside, say }: Stage, act: () => Promise<void>): Promise<void> {
  const before: Found = await find(person);
  const ledger = new Ledger();
  const end = await work(person, ledger);
  try {
    await act();
  } finally {
    await end();
  }
  const open = ledger.open.length;
  for (const entry of ledger.open) await ledger.send(entry);
  none(
    'commands are never answered',
    ledger.open.map(({ kind, id }) => `${kind} ${id}`),
  );
  await inside.rest(120_000);
  say(`  ${ledger.entries.length} commands, ${open} of them sent again afterwards`);
  none('things wrong', await account({ person, inside, ledger, before }));
}

/** The same, while others ask and send nothing twice: they must not notice. */
export function unnoticed(stage: Stage, act: () => Promise<void>): Promise<void> {
  return underLoad(stage, async () => {
    const probe: Probe = startProbe(stage.person);
    await act().finally(() => probe.stop());
    const { asked, again, failed } = await probe.stop();
    stage.say(`  ${asked} single requests, ${again} on a second connection, ${failed.length} failed`);
    none('requests failed', failed);
  });
}
