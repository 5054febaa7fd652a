import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Records } from './down/records.ts';
import type { Entry } from './queue/entry.ts';
import type { Session } from './session.ts';
import type { Sync } from './sync.ts';

export const SessionContext = createContext<Session | undefined>(undefined);

/** @throws Error outside of an opened phone */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('the phone is not open around this part');
  return session;
}

/** The records on this phone; `version` is another after each change. */
export function useRecords(): { readonly records: Records; readonly version: number } {
  const { records } = useSession();
  return { records, version: useSyncExternalStore(records.watch, records.version) };
}

/** All that was done on this phone and is shown, sent or not. */
export const useQueue = (): Entry[] => useQueueStore().all;

/** Of all that was done, what would still be there if the phone were switched off now. */
export const useKeptQueue = (): Entry[] => useQueueStore().kept;

function useQueueStore() {
  const { queue } = useSession();
  useSyncExternalStore(queue.watch, queue.version);
  return queue;
}

export function useSync(): Sync {
  const { sync } = useSession();
  useSyncExternalStore(sync.watch, sync.version);
  return sync;
}
