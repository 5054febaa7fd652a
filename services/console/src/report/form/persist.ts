import { Problem } from '../../api/problem.ts';

/** Waits between attempts, in ms: a lift, a tunnel. */
const waits = [2_000, 5_000];

/**
 * Tries again where nobody answered; the same id makes it one report.
 * @throws Problem of the last attempt
 */
export async function persist<T>(
  work: () => Promise<T>,
  wait: (ms: number) => Promise<void> = pause,
): Promise<T> {
  for (const ms of waits) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Problem) || !mayPass(error)) throw error;
      await wait(ms);
    }
  }
  return work();
}

/** Too many is no hiccup: it is said at once. */
const mayPass = ({ isUnsettled, status }: Problem): boolean => isUnsettled && status !== 429;

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
