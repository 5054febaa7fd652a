import { useEffect } from 'react';
import { useReadAgain } from '../api/use-read-again.ts';

/** How often a running import is asked how far it is, in ms. */
export const askEveryMs = 1_000;

/** Has rooms read again when an import is known to have come to its end: it may have before it was first asked. */
export function useWatched(running: boolean | undefined, ...rooms: readonly string[]): void {
  const readAgain = useReadAgain();
  const touched = rooms.join(' ');
  useEffect(() => {
    if (running === false) void readAgain(touched.split(' '));
  }, [running, readAgain, touched]);
}
