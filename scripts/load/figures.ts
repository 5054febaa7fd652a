import { shown } from '../bench/table.ts';
import type { Counted, Kind } from './k6-run.ts';

/** One line of the result; above `atMost` or below `atLeast` the run has failed. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export const figure = (name: string, value: number, unit = '', limit: Partial<Figure> = {}): Figure => ({
  name,
  unit,
  value,
  ...limit,
});

export const holds = ({ value, atMost = Infinity, atLeast = -Infinity }: Figure): boolean =>
  value <= atMost && value >= atLeast;

export function tableOf(figures: readonly Figure[]): string {
  const limit = ({ atMost, atLeast }: Figure) =>
    atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : '';
  const lines = figures.map((one) => `| ${one.name} | ${one.unit} | ${shown(one.value)} | ${limit(one)} |`);
  return ['| what | unit | figure | limit |', '| --- | --- | ---: | ---: |', ...lines].join('\n');
}

const reading: readonly Kind[] = ['plan', 'read', 'feed'];

/** Answered reads. */
export const readsOf = ({ kinds }: Counted): number =>
  reading.reduce((sum, kind) => sum + kinds[kind].good, 0);

/** Work done: what was read, visited and reported, each command of a phone by itself. */
export const goodOf = (run: Counted): number => readsOf(run) + run.inspections + run.kinds.report.good;

export const awayOf = ({ kinds, later }: Counted): number =>
  Object.values(kinds).reduce((sum, { away }) => sum + away, later);
