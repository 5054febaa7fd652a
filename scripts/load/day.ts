import type { Constellation } from '../demo/constellation.ts';
import { cpuSeconds } from './cpu.ts';
import { type Figure, figure, readsOf } from './figures.ts';
import { type Counted, type Mix, herd, pace, runK6 } from './k6-run.ts';
import type { Town } from './town.ts';

/**
 * Acts a minute of a province's 300,000 grids, divided by what one such machine stands for: for one visit three looks at
 * the plan, two readings by officers, and one report of the public for fifty visits.
 */
export const mix: Mix = { plan: 90, patrol: 150, read: 300, report: 6, batch: 4 };
const { batch: _evening, ...byDay } = mix;
const phones = 60;
const stormSeconds = 240;

/** Morning, patrols, and the evening with all phones at once; officers read and the public reports throughout. */
export async function day(
  town: Town,
  { product }: Constellation,
): Promise<{ figures: Figure[]; runs: Counted[] }> {
  const { plan, patrol, read, report } = byDay;
  const morning = await runK6(town, pace({ plan: plan * 4, read, report }, 30));
  const before = await cpuSeconds(product);
  const patrols = await runK6(town, pace({ patrol, plan, read, report }, 60));
  const used = (await cpuSeconds(product)) - before;
  const storm = await runK6(town, { ...pace({ read, report }, 60), ...herd(phones, stormSeconds) });
  const runs = [morning, patrols, storm];
  const wrong = runs.reduce((sum, run) => sum + run.wrong, 0);
  const p95 = (name: string, value: number, atMost: number) => figure(name, value, 'ms', { atMost });
  return {
    runs,
    figures: [
      figure('Day: answers that were wrong: 5xx, time-outs, refusals', wrong, '', { atMost: 0 }),
      p95('Morning: a worker’s plan, p95', morning.kinds.plan.p95, 500),
      p95('Patrols: a visit told, p95', patrols.kinds.patrol.p95, 500),
      p95('Patrols: an officer reads, p95', patrols.kinds.read.p95, 500),
      p95('Patrols: a report of the public, p95', patrols.kinds.report.p95, 500),
      figure(
        'Patrols: CPU of all services for 1,000 inspections and what is read meanwhile',
        (used / patrols.inspections) * 1_000,
        's',
      ),
      figure('Patrols: reads for 1,000 inspections', (readsOf(patrols) / patrols.inspections) * 1_000),
      figure('Evening: phones at once', phones),
      figure('Evening: inspections they sent', storm.inspections, '', { atLeast: phones * 12 - storm.later }),
      figure('Evening: until the last was done', storm.phonesSeconds, 's', { atMost: stormSeconds }),
      figure(
        'Evening: phones sent away to come back',
        storm.kinds.feed.away + storm.kinds.sync.away,
        'times',
      ),
      p95('Evening: an officer reads, p95', storm.kinds.read.p95, 500),
    ],
  };
}
