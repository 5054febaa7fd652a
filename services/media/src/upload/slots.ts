import { DomainError, common } from '@firegrid/problem';

/** Does something when it is its turn. @throws DomainError unavailable when too many wait already */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** So many at once, so many waiting, and who comes on top is told to come again: a burst doesn't eat the memory. */
export function slots({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }): InTurn {
  const queue: (() => void)[] = [];
  let busy = 0;
  return async (work) => {
    if (busy >= atOnce) {
      if (queue.length >= waiting) throw full();
      await new Promise<void>((resume) => queue.push(resume));
    } else busy += 1;
    try {
      return await work();
    } finally {
      // The slot goes to who waits longest; it is never free in between.
      const next = queue.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}

const full = () =>
  new DomainError(common.unavailable, 'Many photos arrive at this moment. It is safe to try again.', {
    retryAfterSeconds: 10,
  });
