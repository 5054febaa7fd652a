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

const longest = windowSeconds * mostWindows;
/** In ms. */
const patientMs = 500;

/** Phones come again by themselves, and make way while services catch up with what was told them. */
const peopleAway = ({ kinds }: Counted): number =>
  kinds.plan.away + kinds.patrol.away + kinds.read.away + kinds.report.away;

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
  const isServed = (run: Counted): boolean =>
    run.wrong === 0 &&
    peopleAway(run) === 0 &&
    run.kinds.read.p95 <= patientMs &&
    run.kinds.patrol.p95 <= patientMs;
  const isNormal = (run: Counted): boolean =>
    isServed(run) && run.kinds.read.p95 <= before.kinds.read.p95 * asBefore;
  let served = Infinity;
  let back = Infinity;
  while (after.length < mostWindows && back === Infinity) {
    const began = (performance.now() - ended) / 1_000;
    const run = await normal();
    after.push(run);
    if (isServed(run)) served = Math.min(served, began);
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
      figure('After it: people are answered, all of them, p95 within half a second', served, 's', {
        atMost: 60,
      }),
      figure(
        `After it: reading as quick as before, but for chance (${longest}: not by then)`,
        Math.min(back, longest),
        's',
      ),
    ],
  };
}
