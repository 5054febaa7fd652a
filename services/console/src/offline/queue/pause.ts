const shortestMs = 3_000;
const longestMs = 5 * 60_000;

/**
 * How long to wait before the next attempt, in ms: longer each time, and never two phones the same.
 * @param failures in a row, this one included
 * @param retryAfterSeconds what the platform asked for: never sooner than that
 * @param random in [0, 1)
 */
export function pauseMs(failures: number, retryAfterSeconds: number | undefined, random: number): number {
  const own = Math.min(shortestMs * 2 ** (failures - 1), longestMs) * (0.5 + random);
  if (retryAfterSeconds === undefined) return own;
  // The gateway has scattered its phones already; a little more keeps those of one second apart.
  return Math.max(retryAfterSeconds * 1_000 * (1 + random / 10), shortestMs * (0.5 + random));
}
