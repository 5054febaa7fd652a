import type { Operation, Schema } from './document.ts';
import { type Hints, sample } from './sample.ts';

const paging = ['limit', 'after'];
const inQuery = ({ parameters }: Operation) => parameters.filter((one) => one.in === 'query');

/** Whatever is read page by page: nobody has to remember to name it. */
export const listsAmong = (operations: readonly Operation[]): Operation[] =>
  operations.filter(
    (one) => one.method === 'GET' && inQuery(one).some(({ name }) => name === 'after') && !one.endless,
  );

/** The questions a list takes: nothing but what it must be told, each of its filters alone, and each with each other. */
export function questionsOf(operation: Operation, hints: Hints): { alone: string[]; both: string[] } {
  const filters = inQuery(operation)
    .filter(({ name }) => !paging.includes(name))
    .map(({ name, schema, required }) => ({ name, required, values: valuesOf(schema, hints, name) }));
  const must = filters
    .filter(({ required }) => required)
    .flatMap(({ name, values }) => pairsOf(name, values, 1));
  const may = filters.filter(({ required }) => !required);
  const alone = may.flatMap(({ name, values }) => pairsOf(name, values).map((pair) => [pair]));
  const both = may.flatMap((one, i) =>
    may.slice(i + 1).map((other) => [one, other].flatMap(({ name, values }) => pairsOf(name, values, 1))),
  );
  const written = (asked: [string, string][]) => new URLSearchParams([...must, ...asked]).toString();
  return { alone: [[], ...alone].map(written), both: both.map(written) };
}

const pairsOf = (name: string, values: readonly string[], most = values.length): [string, string][] =>
  values.slice(0, most).map((value) => [name, value]);

/** One of several texts, separated by commas, as a list of statuses is written. */
const listPattern = /^\^\(([\w|-]+)\)\(,\(\1\)\)\*\$$/;

function valuesOf(schema: Schema, hints: Hints, name: string): string[] {
  if (schema.type === 'boolean') return ['true', 'false'];
  const several = listPattern.exec(schema.pattern ?? '')?.[1]?.split('|');
  if (several) return [several.slice(0, 3).join(), several[0] ?? ''];
  if (schema.enum) return schema.enum.map(String);
  return [String(sample(schema, hints, name))];
}
