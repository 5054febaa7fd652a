import type { Product } from '../product/services.mjs';
import { mix } from './day.ts';
import { type Figure, awayOf, figure, goodOf } from './figures.ts';
import { type Counted, pace, runK6 } from './k6-run.ts';
import { type Peak, perMinute, trialSeconds } from './peak.ts';
import type { Town } from './town.ts';

const windowSeconds = 10;
const windows = 7;
/** Programs are slow at first. */
const warmSeconds = 30;
/** How busy it is before and after: a good hour, not the limit. */
const usual = 0.5;
/** Times what reading takes services that were just started, with the same records: as usual, but for chance. */
const asUsual = 2;
/** In ms. */
const patientMs = 500;

/** Phones come again by themselves, and make way while services catch up with what was told them. */
const peopleAway = ({ kinds }: Counted): number =>
  kinds.plan.away + kinds.patrol.away + kinds.read.away + kinds.report.away;

/**
 * Twice what it holds, for some minutes; then a good hour's work again. A township makes as many records in these
 * minutes as else in months, and lists get longer by them: so the most that can be done is measured once more, and what is
 * usual with services that know nothing of the rush.
 */
export async function over(
  town: Town,
  { product, rest }: { readonly product: Product; readonly rest: () => Promise<void> },
  { held, most, mostAt }: Peak,
  minutes: number,
): Promise<{ figures: Figure[]; runs: Counted[] }> {
  const normal = () => runK6(town, pace(mix, windowSeconds, held * usual));
  const before = await normal();
  const much = await runK6(town, pace(mix, minutes * 60, held * 2));
  const perMinuteThen = goodOf(much) / minutes;
  const ended = performance.now();
  const after: { began: number; run: Counted }[] = [];
  while (after.length < windows) {
    const began = (performance.now() - ended) / 1_000;
    after.push({ began, run: await normal() });
  }
  await rest();
  const again = await runK6(town, pace(mix, trialSeconds, mostAt));
  const mostAfter = perMinute(goodOf(again));
  await rest();
  await startAnew(product);
  const warm = await runK6(town, pace(mix, warmSeconds, held));
  const fresh = await normal();
  const isBack = ({ run }: { run: Counted }): boolean =>
    run.wrong === 0 &&
    peopleAway(run) === 0 &&
    run.kinds.patrol.p95 <= patientMs &&
    run.kinds.read.p95 <= patientMs &&
    run.kinds.read.p95 <= fresh.kinds.read.p95 * asUsual;
  const back = after.find(isBack)?.began ?? Infinity;
  return {
    runs: [before, much, ...after.map(({ run }) => run), again, warm, fresh],
    figures: [
      figure('Twice that: minutes', minutes, 'min'),
      figure(
        'Twice that: work done, of the most ever done (the mean of before and after)',
        (perMinuteThen / ((most + mostAfter) / 2)) * 100,
        '%',
        { atLeast: 90 },
      ),
      figure('Twice that: the most ever done before it', most, '1/min'),
      figure('Twice that: the most done after it, with its records', mostAfter, '1/min'),
      figure(
        'Twice that: sent away with a time to come back',
        (awayOf(much) / (awayOf(much) + goodOf(much))) * 100,
        '%',
      ),
      figure('Twice that: 5xx, time-outs, refused without a time', much.wrong, '', { atMost: 0 }),
      figure('Twice that: acts not begun', much.dropped),
      figure('Twice that: an officer reads, p95', much.kinds.read.p95, 'ms'),
      figure('Twice that: a visit told, p95', much.kinds.patrol.p95, 'ms'),
      figure('Before it, half of what it holds: an officer reads, p95', before.kinds.read.p95, 'ms'),
      figure('After it, services just started: an officer reads, p95', fresh.kinds.read.p95, 'ms'),
      figure('After it: nobody is sent away, and reads as quickly as from those', back, 's', { atMost: 60 }),
    ],
  };
}

async function startAnew(product: Product): Promise<void> {
  await product.stopAll();
  await Promise.all(Object.values(product.services).map((service) => service.start()));
}
