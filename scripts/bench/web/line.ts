import { shown } from '../table.ts';
import type { Stage } from './stage.ts';

/** One line of the result. */
export interface Line {
  readonly what: string;
  readonly unit: string;
  readonly value: number;
  /** The most it may be; what has none is printed to be known. */
  readonly limit?: number;
  /** The same without us, on the same machine in the same run. */
  readonly bare?: number;
}

/** One room's measurements. */
export interface Part {
  readonly name: string;
  readonly about: string;
  run(stage: Stage): Promise<Line[]>;
}

const verdict = ({ value, limit }: Line): string =>
  limit === undefined ? '' : value <= limit ? 'yes' : 'no';

export const broken = (lines: readonly Line[]): Line[] => lines.filter((line) => verdict(line) === 'no');

export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map((line) => {
    const { what, unit, value, limit, bare } = line;
    return `| ${what} | ${unit} | ${shown(value)} | ${limit ?? ''} | ${verdict(line)} | ${shown(bare)} |`;
  });
  return [
    '| what | unit | figure | limit | holds | bare |',
    '| --- | --- | ---: | ---: | --- | ---: |',
    ...rows,
  ].join('\n');
}
