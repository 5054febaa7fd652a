import { useMemo } from 'react';
import { useQueue, useRecords } from '../../offline/use-session.ts';
import { type DueVisit, dueVisits } from './due.ts';

const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** The day it is in Shanghai, as an ISO date. */
export const today = (): string => days.format(new Date());

/** The visits my posts owe this week, as this phone knows them. */
export function useDue(): readonly DueVisit[] {
  const [{ records, version }, entries] = [useRecords(), useQueue()];
  return useMemo(() => {
    const posts = records.get('me', 'me')?.posts ?? [];
    return dueVisits(records.all('duty'), { posts, entries, today: today() });
    // The records are the same object for ever: their version says when they are others.
  }, [records, version, entries]);
}
