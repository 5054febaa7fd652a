import { useEffect, useRef } from 'react';
import { useReadAgain } from '../api/use-read-again.ts';

/** How often a running import is asked how far it is, in ms. */
export const askEveryMs = 1_000;

/** Has rooms read again when an import that was seen running has come to its end. */
export function useWatched(running: boolean | undefined, ...rooms: readonly string[]): void {
  const readAgain = useReadAgain();
  const ran = useRef(false);
  const touched = rooms.join(' ');
  useEffect(() => {
    if (running) ran.current = true;
    if (running !== false || !ran.current) return;
    ran.current = false;
    void readAgain(touched.split(' '));
  }, [running, readAgain, touched]);
}
