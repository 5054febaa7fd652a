import { DomainError, common } from '@firegrid/problem';
import type { Condition } from './filters.ts';

export type CursorValue = string | number | boolean;
export type SortKeys = readonly (readonly [path: string, direction: 1 | -1])[];

/** Where a page ended, fit for JSON: texts as "=text", dates as "@milliseconds". @throws Error when a sort field is missing: a sort is over fields always there. */
export function cursorOf(keys: SortKeys, document: unknown): CursorValue[] {
  return keys.map(([path]) => {
    const value = path.split('.').reduce<unknown>((at, step) => (at as Condition | null)?.[step], document);
    if (value instanceof Date) return `@${value.getTime()}`;
    if (typeof value === 'string') return `=${value}`;
    if (value === undefined || value === null) throw new Error(`a record has no ${path} to sort by`);
    return value as CursorValue;
  });
}

/** What comes after a cursor. @throws DomainError invalid-input naming /query/after when it isn't one of ours */
export function beyond(keys: SortKeys, cursor: unknown): Condition {
  const values = Array.isArray(cursor) && cursor.length === keys.length ? cursor.map(revived) : [undefined];
  if (values.includes(undefined)) {
    const errors = [{ pointer: '/query/after', message: 'is not a cursor of this list' }];
    throw new DomainError(common['invalid-input'], 'The page asked for does not belong to this list.', {
      errors,
    });
  }
  const further = keys.map(([path, direction], i) => ({
    ...Object.fromEntries(keys.slice(0, i).map(([before], j) => [before, { $eq: values[j] }])),
    [path]: { [direction === 1 ? '$gt' : '$lt']: values[i] },
  }));
  const [first] = keys;
  if (!first || further.length === 1) return further[0] ?? {};
  // The first part alone bounds the index; $or by itself would scan from the start.
  return { [first[0]]: { [first[1] === 1 ? '$gte' : '$lte']: values[0] }, $or: further };
}

function revived(value: unknown): string | number | boolean | Date | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('=')) return value.slice(1);
  const at = Number(value.slice(1));
  return value.startsWith('@') && isInstant(at) ? new Date(at) : undefined;
}

/** Milliseconds that a date can hold. */
export const isInstant = (at: unknown): at is number =>
  Number.isInteger(at) && Math.abs(Number(at)) <= 8_640_000_000_000_000;
