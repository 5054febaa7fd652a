import { writeTable } from '../table.ts';
import { field } from './field.ts';
import { type Line, broken, tableOf } from './line.ts';
import { list } from './list.ts';
import { map } from './map.ts';
import { openStage } from './stage.ts';
import { taps } from './taps.ts';

const parts = [field, taps, list, map];
const given = process.argv.slice(2);
const names = given.filter((argument) => !argument.startsWith('--'));
const unknown = names.find((name) => !parts.some((part) => part.name === name));
if (unknown) throw new Error(`${unknown} is none of ${parts.map(({ name }) => name).join(', ')}`);

console.log('The product is started and a township’s ledger taken over.');
const stage = await openStage();
const lines: Line[] = [];
try {
  for (const part of parts.filter(({ name }) => names.length === 0 || names.includes(name))) {
    console.log(`\n${part.about}`);
    lines.push(...(await part.run(stage)));
  }
} finally {
  await stage.stop();
}
console.log(`\n${tableOf(lines)}\n`);
if (given.includes('--write')) await writeTable(tableOf(lines), 'bench:web');
process.exit(broken(lines).length > 0 ? 1 : 0);
