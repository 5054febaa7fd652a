import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { areas } from './areas.ts';
import { create } from './create.ts';
import { effect } from './effect.ts';
import { herd } from './herd.ts';
import { lists } from './lists.ts';
import type { Figure } from './measure.ts';
import { memory } from './memory.ts';
import { relay } from './relay.ts';
import { tableOf, writeTable } from './table.ts';

const parts = [create, relay, effect, memory, areas, herd, lists];
const given = process.argv.slice(2);
const names = given.filter((argument) => !argument.startsWith('--'));
const unknown = names.find((name) => !parts.some((part) => part.name === name));
if (unknown) throw new Error(`${unknown} is none of ${parts.map(({ name }) => name).join(', ')}`);

const figures: (Figure & { part: string })[] = [];
for (const part of parts.filter(({ name }) => names.length === 0 || names.includes(name))) {
  console.log(`\n${part.about}`);
  for (const figure of await part.run()) {
    figures.push({ part: part.name, ...figure });
    const { name, unit, value, bare, ratio } = figure;
    const compared = ratio === undefined ? '' : `, bare ${bare?.toFixed(1)}: ratio ${ratio.toFixed(2)}`;
    console.log(`  ${name}: ${value.toFixed(1)} ${unit}${compared}`);
  }
}
const result = { at: new Date().toISOString(), cores: cpus().length, node: process.version, figures };
const folder = new URL('../../.firegrid/', import.meta.url);
await mkdir(folder, { recursive: true });
const file = new URL('bench.json', folder);
await writeFile(file, JSON.stringify(result, null, 2));
console.log(`\n${tableOf(figures)}\n\n${file.pathname}`);
if (given.includes('--write')) await writeTable(tableOf(figures), 'bench');
const over = figures.filter(({ value, atMost = Infinity }) => !(value <= atMost));
for (const { name, value, atMost } of over) console.error(`${name}: ${value.toFixed(2)}, may be ${atMost}`);
process.exit(over.length > 0 ? 1 : 0);
