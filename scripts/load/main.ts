import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { writeTable } from '../bench/table.ts';
import { startConstellation } from '../demo/constellation.ts';
import { Inside } from '../demo/inside.ts';
import { day, mix } from './day.ts';
import { type Figure, figure, holds, tableOf } from './figures.ts';
import { type Counted, pace, runK6 } from './k6-run.ts';
import { over } from './over.ts';
import { findPeak } from './peak.ts';
import { settle } from './town.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '10' },
    from: { type: 'string', default: '2' },
    write: { type: 'boolean', default: false },
  },
});
const parts = ['day', 'peak', 'over'];
const unknown = positionals.find((name) => !parts.includes(name));
if (unknown) throw new Error(`${unknown} is none of ${parts.join(', ')}`);
const wanted = (part: string): boolean => positionals.length === 0 || positionals.includes(part);
const [minutes, from] = [Number(values.minutes), Number(values.from)];
const [warmSeconds, restMs] = [20, 5 * 60_000];
if (!(minutes > 0 && from > 0)) throw new Error('--minutes and --from must be numbers');

// All of them are in one place, each of them for many: the limits of one person and one address are not measured.
const many = '10000000';
const constellation = await startConstellation({
  FIREGRID_RATE_PER_PERSON: many,
  FIREGRID_RATE_PER_ADDRESS: many,
  FIREGRID_PUBLIC_PER_ADDRESS: many,
});
const inside = await Inside.of(constellation.product.env);
const rest = (): Promise<void> => inside.rest(restMs);
const figures: Figure[] = [];
const runs: Counted[] = [];
const add = (part: { figures: Figure[]; runs: Counted[] }): void => {
  figures.push(...part.figures);
  runs.push(...part.runs);
};
try {
  const { town, close } = await settle(constellation, inside);
  try {
    runs.push(await runK6(town, pace(mix, warmSeconds)));
    if (wanted('day')) add(await day(town, constellation));
    if (wanted('peak') || wanted('over')) {
      const found = await findPeak(town, constellation, from);
      add(found);
      if (wanted('over'))
        add(await over(town, { product: constellation.product, rest }, found.peak, minutes));
    }
  } finally {
    close();
  }
  await rest();
  const told = runs.reduce((sum, { inspections }) => sum + inspections, 0);
  const kept = (await inside.documents('inspections', 'inspections')).length;
  figures.push(
    figure('Inspections told that are not there', Math.max(0, told - kept), '', { atMost: 0 }),
    figure('Records half done or done twice', (await inside.faults()).length, '', { atMost: 0 }),
  );
} finally {
  await inside.close();
  await constellation.stop();
}
const folder = new URL('../../.firegrid/', import.meta.url);
await mkdir(folder, { recursive: true });
const result = { at: new Date().toISOString(), cores: cpus().length, node: process.version, figures, runs };
await writeFile(new URL('load.json', folder), JSON.stringify(result, null, 2));
console.log(`\n${tableOf(figures)}\n`);
if (values.write) await writeTable(tableOf(figures), 'load');
const broken = figures.filter((one) => !holds(one));
for (const { name, value } of broken) console.error(`${name}: ${value.toFixed(2)} does not hold`);
process.exit(broken.length > 0 ? 1 : 0);
