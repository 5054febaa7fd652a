import type { Objects } from '../objects.ts';
import { incoming } from '../upload/upload.ts';

/** A phone that comes back later sends its photo from the beginning. */
const patienceMs = 7 * 86_400_000;
const together = 1_000;

/** Removes parts of photos that were never completed. */
export async function removeStaleParts(objects: Objects, now: Date, stopping?: AbortSignal): Promise<void> {
  const below = new Date(now.getTime() - patienceMs);
  let stale: string[] = [];
  for await (const { key, writtenAt } of objects.list(incoming)) {
    if (stopping?.aborted) break;
    if (writtenAt < below) stale.push(key);
    if (stale.length < together) continue;
    await objects.remove(stale);
    stale = [];
  }
  await objects.remove(stale);
}
