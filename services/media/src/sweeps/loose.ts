import { derivedId } from '@firegrid/decider';
import { system } from '../actors.ts';
import { type Album, objectKeys } from '../photo/album.ts';
import { anywhere } from '../photo/store.ts';

/** Much longer than a photo takes to be taken in: what is loose as long, nobody is writing any more. */
const patienceMs = 3_600_000;

/** Removes pictures that no photo needs: left by a crash, by a second phone that was slower, or with a removed photo. */
export async function removeLoose(
  { photos, objects }: Album,
  now: Date,
  stopping?: AbortSignal,
): Promise<void> {
  const below = new Date(now.getTime() - patienceMs);
  for await (const { id, version, state } of photos.each(anywhere, { looseSince: { below } })) {
    if (stopping?.aborted) return;
    const old = state.loose.filter(({ since }) => since < below).map(({ object }) => object);
    await objects.remove(old.flatMap((object) => Object.values(objectKeys(id, object))));
    const issued = { id: derivedId(id, String(version), 'clear'), by: system, at: now };
    const command = { type: 'clear', objects: old } as const;
    await photos.handle(anywhere, id, command, issued, { fingerprint: old.join() });
  }
}
