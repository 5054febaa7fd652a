import type { Constellation } from '../demo/constellation.ts';
import { cpuSeconds } from './cpu.ts';
import { mix } from './day.ts';
import { type Figure, awayOf, figure, goodOf, readsOf } from './figures.ts';
import { type Counted, pace, runK6 } from './k6-run.ts';
import type { Town } from './town.ts';

/** Of a trial. */
export const trialSeconds = 20;
const step = 1.4;
const mostTrials = 12;
const patientMs = 500;

export interface Peak {
  /** Times the mix. */
  readonly held: number;
  /** Work done a minute where it was most, whether all was answered or not. */
  readonly most: number;
  /** Times the mix, where it was. */
  readonly mostAt: number;
  readonly run: Counted;
}

/** All was done, and nobody waited for long. */
const isHeld = (run: Counted): boolean =>
  run.wrong === 0 &&
  run.dropped === 0 &&
  awayOf(run) < goodOf(run) / 100 &&
  run.kinds.read.p95 <= patientMs &&
  run.kinds.patrol.p95 <= patientMs;

/** Of what a trial counted. */
export const perMinute = (count: number): number => (count * 60) / trialSeconds;

/**
 * More and more of everything until it is too much.
 * @param from times the smallest load, to begin with
 * @throws Error where even the first is
 */
export async function findPeak(
  town: Town,
  { product }: Constellation,
  from: number,
): Promise<{ peak: Peak; runs: Counted[]; figures: Figure[] }> {
  const runs: Counted[] = [];
  let [most, mostAt] = [0, from];
  let found: { held: number; run: Counted; used: number } | undefined;
  for (let times = from; runs.length < mostTrials; times *= step) {
    const before = await cpuSeconds(product);
    const run = await runK6(town, pace(mix, trialSeconds, times));
    runs.push(run);
    console.log(
      `  ${times.toFixed(2)} ×: ${perMinute(goodOf(run)).toFixed(0)} a minute, ${awayOf(run)} sent away, ${run.wrong} wrong, reads p95 ${run.kinds.read.p95.toFixed(0)} ms, visits p95 ${run.kinds.patrol.p95.toFixed(0)} ms`,
    );
    if (perMinute(goodOf(run)) > most) [most, mostAt] = [perMinute(goodOf(run)), times];
    if (!isHeld(run)) break;
    found = { held: times, run, used: (await cpuSeconds(product)) - before };
  }
  if (!found) throw new Error('this machine does not hold the first step: give a smaller --from');
  const { run, held, used } = found;
  return {
    runs,
    peak: { held, run, most, mostAt },
    figures: [
      figure('Holds: inspections', perMinute(run.inspections), '1/min'),
      figure('Holds: hazards', perMinute(run.hazards), '1/min'),
      figure('Holds: reads', perMinute(readsOf(run)), '1/min'),
      ...(['plan', 'patrol', 'read', 'report', 'feed', 'sync'] as const).map((kind) =>
        figure(`Holds: ${kind}, p95`, run.kinds[kind].p95, 'ms'),
      ),
      figure(
        'Holds: CPU of all services for 1,000 inspections, with all that is read',
        (used / run.inspections) * 1_000,
        's',
      ),
      figure('Holds: times the smallest load', held, '×'),
    ],
  };
}
