import type { Operation } from './document.ts';
import type { Few } from './in-order.ts';

const prefix = '/api/v1';

/** These read a collection: how many each of their finds asks for, by which it is known. */
const explained: Readonly<Record<string, { readonly inOrder: readonly number[]; readonly few?: Few }>> = {
  '/hazards/summary': { inOrder: [201] },
  '/org/public/areas': { inOrder: [201], few: { limit: 20, by: 'state.level_1_state.search_1' } },
  '/premises/premises/{id}/archive': { inOrder: [21] },
};

const document = 'one document has it all';
const code = 'it is part of the program';

/** These read no collection in order. Why it can't be much: */
const bounded: Readonly<Record<string, string>> = {
  '/hazards/catalogue': code,
  '/hazards/hazards/{id}/history': document,
  '/inspections/checklists': code,
  '/media/records/{kind}/{id}/photos': 'as many as a record names, found by their hashes',
  '/org/areas/{code}/history': document,
  '/org/areas/{code}/lineage': 'areas above by their codes, and at most 200 that became part of it',
  '/org/me': 'as many as the posts of one person',
  '/org/names': 'at most 50, found by what the asker names',
  '/org/people/{id}/history': document,
  '/premises/catalogue': code,
  '/premises/premises/{id}/contacts': document,
  '/premises/premises/{id}/history': document,
  '/sync/seal': 'one for each key of the settings',
  '/system/services': 'one for each service',
};

/** Whatever answers with several at once and has no pages, but for single records: one document has all of theirs. */
export const unpagedAmong = (operations: readonly Operation[]): Operation[] =>
  operations.filter(
    ({ method, path, arrays, parameters }) =>
      method === 'GET' &&
      arrays.length > 0 &&
      !path.endsWith('}') &&
      !parameters.some(({ name }) => name === 'after'),
  );

/** What of it is to be explained; undefined where nothing is. */
export const explainedOf = ({ path }: Operation) => explained[path.slice(prefix.length)];

/** Those of which nobody has said what is read for them, and lines of the tables that mean none. */
export function untold(operations: readonly Operation[]): string[] {
  const paths = operations.map(({ path }) => path.slice(prefix.length));
  const told = [...Object.keys(explained), ...Object.keys(bounded)];
  return [...paths.filter((path) => !told.includes(path)), ...told.filter((path) => !paths.includes(path))];
}
