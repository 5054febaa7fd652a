import { readFile, writeFile } from 'node:fs/promises';
import type { Figure } from './measure.ts';

const page = new URL('../../docs/performance.md', import.meta.url);
const end = '<!-- end of figures -->';

export const shown = (value: number | undefined): string =>
  value === undefined
    ? ''
    : value >= 100
      ? value.toFixed(0)
      : value >= 10
        ? value.toFixed(1)
        : value.toFixed(2);

export function tableOf(figures: readonly Figure[]): string {
  const lines = figures.map(
    ({ name, unit, value, bare, ratio }) =>
      `| ${name} | ${unit} | ${shown(value)} | ${shown(bare)} | ${shown(ratio)} |`,
  );
  return ['| what | unit | FireGrid | bare | ratio |', '| --- | --- | ---: | ---: | ---: |', ...lines].join(
    '\n',
  );
}

/**
 * Puts a table between the page's markers.
 * @param command the script of npm whose figures these are: `bench`
 * @throws Error when the page has lost them
 */
export async function writeTable(table: string, command: string): Promise<void> {
  const start = `<!-- figures: npm run ${command} -- --write -->`;
  const text = await readFile(page, 'utf8');
  const [before, rest] = text.split(start);
  const [old, ...after] = rest?.split(end) ?? [];
  if (old === undefined || after.length === 0)
    throw new Error(`docs/performance.md has no place for the table of ${command}`);
  await writeFile(page, `${before}${start}\n\n${table}\n\n${end}${after.join(end)}`);
}
