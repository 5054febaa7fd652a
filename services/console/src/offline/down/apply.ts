import type { FeedItem, FeedPage } from './kinds.ts';

/** What a page changes on the phone. */
export interface Changes {
  /** Everything that was kept goes first. */
  readonly anew: boolean;
  readonly put: readonly FeedItem[];
  readonly gone: readonly FeedItem[];
}

/**
 * A record may come twice, and an older one after a newer: its version tells. The last word on a record in the page
 * counts.
 * @param versionOf the version kept of a record; undefined where there is none
 */
export function changesOf(
  { items, reset }: Pick<FeedPage, 'items' | 'reset'>,
  versionOf: (kind: string, id: string) => number | undefined,
): Changes {
  const last = new Map<string, FeedItem>();
  for (const item of items) {
    const key = `${item.kind} ${item.id}`;
    const known = last.get(key)?.version ?? (reset ? undefined : versionOf(item.kind, item.id));
    if (known === undefined || item.version >= known) last.set(key, item);
  }
  const all = [...last.values()];
  return { anew: reset, put: all.filter(({ gone }) => !gone), gone: all.filter(({ gone }) => gone) };
}

/** Whether the next page is asked for at once: not where the rest is with services that do not answer. */
export const goesOn = ({ more, items, waiting }: FeedPage): boolean =>
  more && (items.length > 0 || waiting.length === 0);
