import { mix } from './day.ts';
import { type Figure, awayOf, figure, goodOf } from './figures.ts';
import { type Counted, pace, runK6 } from './k6-run.ts';
import type { Peak } from './peak.ts';
import type { Town } from './town.ts';

const windowSeconds = 10;
const mostWindows = 9;
/** How busy it is before and after: a good hour, not the limit. */
const usual = 0.5;
/** Times what reading took before: as before, but for chance. */
const asBefore = 2;

/** Twice what it holds, for some minutes; then as before. */
export async function over(
  town: Town,
  { held, most }: Peak,
  minutes: number,
): Promise<{ figures: Figure[]; runs: Counted[] }> {
  const normal = () => runK6(town, pace(mix, windowSeconds, held * usual));
  const before = await normal();
  const much = await runK6(town, pace(mix, minutes * 60, held * 2));
  const perMinute = goodOf(much) / minutes;
  const ended = performance.now();
  const after: Counted[] = [];
  const isNormal = (run: Counted): boolean =>
    awayOf(run) === 0 && run.wrong === 0 && run.kinds.read.p95 <= before.kinds.read.p95 * asBefore;
  let back = Infinity;
  while (after.length < mostWindows && back === Infinity) {
    const began = (performance.now() - ended) / 1_000;
    const run = await normal();
    after.push(run);
    if (isNormal(run)) back = began;
  }
  return {
    runs: [before, much, ...after],
    figures: [
      figure('Twice that: minutes', minutes, 'min'),
      figure('Twice that: work done, of the most ever done', (perMinute / most) * 100, '%', { atLeast: 90 }),
      figure(
        'Twice that: sent away with a time to come back',
        (awayOf(much) / (awayOf(much) + goodOf(much))) * 100,
        '%',
      ),
      figure('Twice that: 5xx, time-outs, refused without a time', much.wrong, '', { atMost: 0 }),
      figure('Twice that: acts not begun', much.dropped),
      figure('Twice that: an officer reads, p95', much.kinds.read.p95, 'ms'),
      figure('Twice that: a visit told, p95', much.kinds.patrol.p95, 'ms'),
      figure('After it: as before', back, 's', { atMost: 60 }),
    ],
  };
}
