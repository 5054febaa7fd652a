import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Town } from './town.ts';

const script = new URL('people.k6.mjs', import.meta.url).pathname;

/** Acts a minute, by kind. */
export type Mix = Readonly<Record<'plan' | 'patrol' | 'read' | 'report' | 'batch', number>>;

/** What k6 counted. */
export interface Counted {
  readonly seconds: number;
  /** Until the last phone was done. */
  readonly phonesSeconds: number;
  readonly inspections: number;
  readonly hazards: number;
  /** Commands of phones that have to be sent again. */
  readonly later: number;
  /** Answers that are neither the work done nor 429 with Retry-After. */
  readonly wrong: number;
  /** Acts that k6 could not begin in time: the load was less than it says. */
  readonly dropped: number;
  readonly kinds: Readonly<
    Record<Kind, { readonly good: number; readonly away: number; readonly p95: number }>
  >;
}

const kinds = ['plan', 'patrol', 'read', 'report', 'feed', 'sync'] as const;
export type Kind = (typeof kinds)[number];

/** At a fixed pace, whether answers come or not. */
export const pace = (mix: Partial<Mix>, seconds: number, times = 1): object =>
  Object.fromEntries(
    Object.entries(mix).map(([exec, perMinute]) => [
      exec,
      {
        executor: 'constant-arrival-rate',
        exec,
        rate: Math.max(1, Math.round(perMinute * times)),
        timeUnit: '1m',
        duration: `${seconds}s`,
        preAllocatedVUs: 20,
        maxVUs: 400,
        gracefulStop: '25s',
      },
    ]),
  );

/** So many phones at the same moment, each until it is done. */
export const herd = (phones: number, seconds: number): object => ({
  phone: {
    executor: 'per-vu-iterations',
    exec: 'phone',
    vus: phones,
    iterations: 1,
    maxDuration: `${seconds}s`,
  },
});

/** Runs k6 once. @throws Error where it did not run to its end */
export async function runK6(town: Town, scenarios: object): Promise<Counted> {
  const folder = await mkdtemp(join(tmpdir(), 'firegrid-load-'));
  try {
    const [given, summary] = [join(folder, 'given.json'), join(folder, 'summary.json')];
    await writeFile(given, JSON.stringify({ ...town, scenarios }));
    const began = performance.now();
    const child = spawn(
      process.env.FIREGRID_K6 ?? 'k6',
      ['run', '--quiet', '--no-usage-report', '--address=', script],
      {
        env: { ...process.env, FIREGRID_LOAD: given, FIREGRID_SUMMARY: summary },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    const [code] = (await once(child, 'exit')) as [number | null];
    // 99: a threshold does not hold; what was wrong is counted.
    if (code !== 0 && code !== 99) throw new Error(`k6 ended with ${code}`);
    const { metrics } = JSON.parse(await readFile(summary, 'utf8')) as { metrics: Metrics };
    return counted(metrics, (performance.now() - began) / 1_000);
  } finally {
    await rm(folder, { recursive: true });
  }
}

type Metrics = Readonly<Record<string, { readonly values: Readonly<Record<string, number>> } | undefined>>;

function counted(metrics: Metrics, seconds: number): Counted {
  const count = (name: string) => metrics[name]?.values['count'] ?? 0;
  const ofKind = (kind: Kind) => ({
    good: count(`good_${kind}`),
    away: count(`away_${kind}`),
    p95: metrics[`ms_${kind}`]?.values['p(95)'] ?? 0,
  });
  return {
    seconds,
    phonesSeconds: (metrics['phone_done']?.values['max'] ?? 0) / 1_000,
    inspections: count('inspections'),
    hazards: count('hazards'),
    later: count('later'),
    wrong: count('wrong'),
    dropped: count('dropped_iterations'),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)])) as Counted['kinds'],
  };
}
