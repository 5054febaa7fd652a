import type { Answer } from '../../api/types.ts';
import type { PublicType } from './types.ts';

export type PublicArea = Answer<'get', '/api/v1/org/public/areas'>['items'][number];

/** What was filled in so far: all but the phone number, which is kept nowhere. */
export interface Draft {
  readonly type?: PublicType | undefined;
  readonly area?: PublicArea | undefined;
  readonly place: string;
  /** As it will be read by people. */
  readonly position: string;
  readonly note: string;
  /** The report as it was last sent, for which the server may know an id already. */
  readonly attempt?: { readonly id: string; readonly content: string } | undefined;
}

export const emptyDraft: Draft = { place: '', position: '', note: '' };

const key = 'firegrid.report';

/** What is left of a form after a reload of this tab; the empty one where that can't be read. */
export function keptDraft(storage: Storage = sessionStorage): Draft {
  try {
    return { ...emptyDraft, ...(JSON.parse(storage.getItem(key) ?? '{}') as Partial<Draft>) };
  } catch {
    return emptyDraft;
  }
}

export function keepDraft(draft: Draft, storage: Storage = sessionStorage): void {
  try {
    storage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage: the form goes on in memory.
  }
}

export const dropDraft = (storage: Storage = sessionStorage): void => storage.removeItem(key);
