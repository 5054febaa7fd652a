import { useSyncExternalStore } from 'react';
import { updates } from './register.ts';

/** What takes the new version over; undefined where there is none. */
export const useUpdate = (): (() => void) | undefined => {
  const waiting = useSyncExternalStore(updates.watch, updates.waiting);
  return waiting ? updates.take : undefined;
};
