import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { HistoryEntry } from './documents.ts';

/** Adds the hash of an entry: over the hash before and all that the entry says. */
export function chained(entry: Omit<HistoryEntry, 'hash'>): HistoryEntry {
  const { version, at, by, what, changed, prev } = entry;
  const said = [prev, version, at.getTime(), by.subject, by.role, by.area, what, changed ?? null];
  return { ...entry, hash: createHash('sha256').update(JSON.stringify(said)).digest('hex') };
}

/**
 * Checks the audit of a document: nothing altered, taken out, put in or cut off at the end.
 * @returns undefined when it is whole, else the version at which it is not
 */
export function verifyHistory(document: {
  readonly version: number;
  readonly hash: string;
  readonly history: readonly HistoryEntry[];
}): number | undefined {
  let prev = '';
  for (const [i, entry] of document.history.entries()) {
    const { hash, ...said } = entry;
    if (entry.version !== i + 1 || entry.prev !== prev || chained(said).hash !== hash) return i + 1;
    prev = hash;
  }
  const { length } = document.history;
  return length === document.version && prev === document.hash ? undefined : length + 1;
}

/** Names of top-level fields that differ. */
export function changedFields(before: unknown, after: unknown): string[] {
  const [old, now] = [before, after].map((state) => (state ?? {}) as Record<string, unknown>);
  return Object.keys({ ...old, ...now }).filter((field) => !isDeepStrictEqual(old?.[field], now?.[field]));
}
