import type { Sweep } from '@firegrid/service';

/** Rings for a sweep: many rings before it begins are one. */
export function nudger(sweep: () => Sweep): { ring: () => void; heard: () => void } {
  let rung = false;
  return {
    ring() {
      if (rung) return;
      rung = true;
      void sweep().now();
    },
    /** The sweep calls it first thing: a ring from here on is for the next run. */
    heard() {
      rung = false;
    },
  };
}
