import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPeople } from '../../../libs/access/realm/demo-realm.mjs';
import { dropBucket } from '@firegrid/testkit/bucket';
import { type Constellation, names, startConstellation } from '../../demo/constellation.ts';
import { Inside } from '../../demo/inside.ts';
import { playWeek } from '../../demo/story.ts';
import { Timeline } from '../../demo/timeline.ts';
import { cast, expectStatus } from '../../demo/world.ts';
import { freePorts } from '../../process/ports.mjs';
import { migrateServices, startServices } from '../../product/services.mjs';
import { backUp } from '../backup/backup.ts';
import { collectionsOf, weigh } from '../backup/collections.ts';
import { restore } from '../backup/restore.ts';
import { type System, openSystem } from '../system.ts';

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
    await playWeek(
      { person: cast(constellation.world), timeline: new Timeline(() => undefined) },
      { premises },
    );
    say('A week was played.');
    const { system, before, kept, seconds } = await keep(constellation, join(folder, 'backup'), say);
    await constellation.product.stopAll();
    // Ids of people are Keycloak's own: they come back under no other realm while this one is there.
    await system.realm.remove();
    try {
      return { kept, backupSeconds: seconds, ...(await recover(constellation, folder, before, say)) };
    } finally {
      await system.close();
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
  const before = await aggregatesOf(system);
  const began = performance.now();
  const { parts } = await backUp(system, folder, say);
  const kept = Object.fromEntries(Object.entries(parts).map(([name, { count }]) => [name, count]));
  return { system, before, kept, seconds: secondsSince(began) };
}

async function recover(
  { product, world }: Constellation,
  folder: string,
  before: ReadonlyMap<string, string>,
  say: (line: string) => void,
): Promise<Pick<Shown, 'different' | 'faults' | 'recoverySeconds'>> {
  const ports = await freePorts(names);
  const name = `drill-${randomUUID().slice(0, 8)}`;
  const env = {
    ...product.env,
    FIREGRID_DB_PREFIX: `${name}-`,
    FIREGRID_TOPIC_PREFIX: `${name}.`,
    FIREGRID_S3_BUCKET: `${name}-media`,
    FIREGRID_ORIGIN: `http://localhost:${ports.gateway}`,
    ...Object.fromEntries(
      names.map((one) => [`FIREGRID_${one.toUpperCase()}_URL`, `http://127.0.0.1:${ports[one]}`]),
    ),
  };
  const logDir = join(folder, 'log');
  const began = performance.now();
  await migrateServices({ env, logDir });
  const system = await openSystem(settingsOf(env));
  try {
    await restore(system, { folder: join(folder, 'backup'), resume: false, say });
    const services = await startServices({ env, logDir, ports });
    const inside = await Inside.of(env);
    try {
      await inside.rest();
      const recoverySeconds = secondsSince(began);
      const after = await aggregatesOf(system);
      const different = [...before].filter(([one, sum]) => after.get(one) !== sum).map(([one]) => one);
      await seesItsWork({ ...world, gateway: `http://127.0.0.1:${ports.gateway}` }, system);
      return { different, faults: await inside.faults(), recoverySeconds };
    } finally {
      await inside.close();
      await services.stopAll();
    }
  } finally {
    await system.close();
    await dropBucket(env.FIREGRID_S3_BUCKET);
  }
}

/** Somebody of the restored realm signs in, and has what they had. */
async function seesItsWork(world: Constellation['world'], { realm }: System): Promise<void> {
  const officer = cast(world)('huanghua-township');
  const { password } = demoPeople.find(({ username }) => username === officer.username) ?? {};
  await realm.setPassword(officer.username, password ?? '');
  const { body } = expectStatus(await officer.get('/hazards/hazards'), 200);
  if ((body['items'] as unknown[]).length === 0)
    throw new Error('an officer sees no hazard after the restore');
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

/** What the tests' backing services have of their own. */
const settingsOf = (env: Readonly<Record<string, string>>) => ({ ...process.env, ...env });
const secondsSince = (began: number) => Math.round((performance.now() - began) / 100) / 10;
