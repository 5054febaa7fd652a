import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Constellation, startConstellation } from '../../demo/constellation.ts';
import { Inside } from '../../demo/inside.ts';
import { playWeek } from '../../demo/story.ts';
import { Timeline } from '../../demo/timeline.ts';
import { cast, expectStatus } from '../../demo/world.ts';
import { backUp } from '../backup/backup.ts';
import { collectionsOf, weigh } from '../backup/collections.ts';
import { type System, openSystem } from '../system.ts';
import { type Rebuilt, rebuild, settingsOf } from './rebuilt.ts';

/** What a drill has shown. */
export interface Shown {
  /** Documents, photos, people and messages in the backup. */
  readonly kept: Readonly<Record<string, number>>;
  /** Collections of aggregates that were not as before once all topics were read again. */
  readonly different: readonly string[];
  /** Broken audits, commands carried out twice and the like in the restored system. */
  readonly faults: readonly string[];
  readonly backupSeconds: number;
  /** From an empty system to one that serves and has read everything. */
  readonly recoverySeconds: number;
}

/** Plays a week, backs it up, restores it into an empty system beside it, and compares all that is kept. */
export async function drill(premises: number, say: (line: string) => void): Promise<Shown> {
  const folder = await mkdtemp(join(tmpdir(), 'firegrid-drill-'));
  const constellation = await startConstellation();
  try {
    const person = cast(constellation.world);
    await playWeek({ person, timeline: new Timeline(() => undefined) }, { premises });
    say('A week was played.');
    const { before, ...kept } = await keep(constellation, join(folder, 'backup'), say);
    const rebuilt = await rebuild(constellation, join(folder, 'backup'), say);
    try {
      return { ...kept, ...(await compare(rebuilt, before)) };
    } finally {
      await rebuilt.stop();
    }
  } finally {
    await constellation.stop();
    await rm(folder, { recursive: true });
  }
}

async function keep({ product }: Constellation, folder: string, say: (line: string) => void) {
  const inside = await Inside.of(product.env);
  await inside.rest();
  await inside.close();
  const system = await openSystem(settingsOf(product.env));
  try {
    const before = await aggregatesOf(system);
    const began = performance.now();
    const { parts } = await backUp(system, folder, say);
    const backupSeconds = Math.round((performance.now() - began) / 100) / 10;
    const kept = Object.fromEntries(Object.entries(parts).map(([name, { count }]) => [name, count]));
    return { before, kept, backupSeconds };
  } finally {
    await system.close();
  }
}

async function compare(
  { system, inside, person, seconds }: Rebuilt,
  before: ReadonlyMap<string, string>,
): Promise<Pick<Shown, 'different' | 'faults' | 'recoverySeconds'>> {
  const after = await aggregatesOf(system);
  const different = [...before].filter(([name, sum]) => after.get(name) !== sum).map(([name]) => name);
  const { body } = expectStatus(await person('huanghua-township').get('/hazards/hazards'), 200);
  if ((body['items'] as unknown[]).length === 0)
    throw new Error('an officer sees no hazard after the restore');
  return { different, faults: await inside.faults(), recoverySeconds: seconds };
}

/** Of every collection of aggregates: how many, and the sum of their contents. */
async function aggregatesOf(system: System): Promise<ReadonlyMap<string, string>> {
  const sums = new Map<string, string>();
  for (const named of await collectionsOf(system)) {
    if (!named.aggregates) continue;
    const { count, hash } = await weigh(named);
    sums.set(`${named.service}/${named.name}`, `${count} ${hash}`);
  }
  return sums;
}
