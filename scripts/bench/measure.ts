/** One line of the result: what was measured, in which unit, and what it is compared with. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** The same done without us, in the same run. */
  readonly bare?: number;
  /** value ÷ bare, the median over repetitions that ran side by side. */
  readonly ratio?: number;
  /** What it may be: above that the run has failed. */
  readonly atMost?: number;
  /** All repetitions, so that the spread can be seen. */
  readonly runs: readonly unknown[];
}

export interface Part {
  readonly name: string;
  /** What is measured, for whoever reads the table. */
  readonly about: string;
  run(): Promise<Figure[]>;
}

export interface Pair {
  readonly ours: number;
  readonly bare: number;
}

export const repetitions = 5;

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Repeats a pair, whoever goes first by turns: what goes second finds everything warm. */
export async function sideBySide(
  name: string,
  unit: string,
  ours: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<Figure> {
  const runs: Pair[] = [];
  for (let i = 0; i < repetitions; i += 1) {
    if (i % 2 === 0) {
      const first = await ours();
      runs.push({ ours: first, bare: await bare() });
    } else {
      const first = await bare();
      runs.push({ ours: await ours(), bare: first });
    }
  }
  return pairFigure(name, unit, runs);
}

export const pairFigure = (name: string, unit: string, runs: readonly Pair[]): Figure => ({
  name,
  unit,
  value: median(runs.map(({ ours }) => ours)),
  bare: median(runs.map(({ bare }) => bare)),
  ratio: median(runs.map(({ ours, bare }) => ours / bare)),
  runs,
});
