import { useState } from 'react';
import { type Checklist } from '../../offline/down/kinds.ts';
import { useQueue, useSession } from '../../offline/use-session.ts';
import { premisesOf } from '../today/due.ts';
import { type Visit, beginVisit, photosOf, reportOf } from './visit.ts';

interface Visiting {
  readonly visit: Visit;
  /** Something was touched: it is on the phone. */
  readonly begun: boolean;
  /** Kept at once. */
  readonly change: (next: Visit) => void;
  /** Puts it at the end of the queue. */
  readonly finish: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** A visit to premises: the one that was begun on this phone, or a new one that is kept with the first touch. */
export function useVisit(
  premises: { readonly id: string; readonly name: string },
  checklist: Checklist,
): Visiting {
  const [session, entries] = [useSession(), useQueue()];
  const draft = entries.find(
    (entry) =>
      entry.kind === 'inspection.submit' && entry.state === 'draft' && premisesOf(entry) === premises.id,
  );
  const [fresh] = useState(() => beginVisit(premises.id, checklist));
  const visit = (draft?.form as Visit | undefined) ?? fresh;
  const entryOf = (form: Visit) =>
    ({
      id: form.id,
      kind: 'inspection.submit',
      about: premises.name,
      photos: photosOf(form),
      form,
    }) as const;
  return {
    visit,
    begun: draft !== undefined,
    // The store says where the phone is full; the page goes on.
    change: (next) => void session.keepDraft({ ...entryOf(next), body: {} }).catch(() => undefined),
    finish: () => session.add({ ...entryOf(visit), body: reportOf(visit, new Date()) }),
    discard: () => session.queue.remove(visit.id),
  };
}
