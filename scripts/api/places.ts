import { randomUUID } from 'node:crypto';
import type { Operation } from './document.ts';
import { photo } from './photo.ts';
import type { Records } from './records.ts';

/** What an operation is about: one record, something that lies nowhere, or whatever there is (lists, creations, files). */
export type Place =
  | { readonly kind: 'record'; readonly id: string; readonly absent: string }
  | { readonly kind: 'nowhere'; readonly hints: Readonly<Record<string, string>> }
  | { readonly kind: 'collection' };

/** The same for everybody, wherever his posts are. */
const nowhere: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/inspections/checklists/{code}/{version}': { code: 'small-ten-points', version: '1' },
  '/hazards/public/reports/{code}': { code: 'K7M4P-9XRT2-HWACE' },
  '/media/uploads/{hash}/complete': { hash: photo.hash },
  '/media/public/uploads/{hash}/complete': { hash: photo.hash },
};

/** What stands in an address beside the id of its record. */
export const beside: Readonly<Record<string, string>> = { kind: 'hazard', hash: photo.hash };

/**
 * Whether what an operation makes lies in an area: a photo lies nowhere until a record names it, and each command of a
 * phone's queue is answered by itself.
 */
export const isPlaced = ({ path, body }: Operation): boolean =>
  body?.properties !== undefined &&
  !('upTo' in body.properties) &&
  !('commands' in body.properties) &&
  !path.startsWith(`${prefix}/media/uploads`);

const prefix = '/api/v1';

/** @throws Error for an address of which no record was made: it wants its line in records.ts, or in `nowhere` */
export function placeOf(operation: Operation, records: Records): Place {
  if (!operation.path.includes('{')) return { kind: 'collection' };
  const path = operation.path.slice(prefix.length);
  const hints = nowhere[path];
  if (hints) return { kind: 'nowhere', hints };
  const [found] = [...records]
    .filter(([at]) => lies(path, at))
    .sort(([one], [other]) => other.length - one.length);
  if (!found) throw new Error(`${operation.name}: there is no record to walk to`);
  const [, id] = found;
  return { kind: 'record', id, absent: absentLike(id) };
}

const lies = (path: string, at: string): boolean => path === at || path.startsWith(`${at}/`);

const uuid = /^[0-9a-f]{8}-/;
const absentLike = (id: string): string => (uuid.test(id) ? randomUUID() : `${id.slice(0, -1)}9`);

/** The operations that list what another one reads by its id, and the record they should list. */
export function listed(
  operation: Operation,
  all: readonly Operation[],
  records: Records,
): string | undefined {
  if (operation.method !== 'GET') return undefined;
  const one = all.find(
    ({ method, path }) =>
      method === 'GET' && [`${operation.path}/{id}`, `${operation.path}/{code}`].includes(path),
  );
  return one && records.get(one.path.slice(prefix.length));
}

/** Ids that mean one record and nothing else: in no answer out of its sight. */
export const secretIds = (records: Records): string[] => [...records.values()].filter((id) => uuid.test(id));
