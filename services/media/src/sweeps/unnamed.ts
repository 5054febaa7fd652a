import { systemScope } from '@firegrid/access';
import { derivedId } from '@firegrid/decider';
import { DomainError } from '@firegrid/problem';
import type { Logger } from '@firegrid/telemetry';
import { system } from '../actors.ts';
import { type Photos, anywhere } from '../photo/store.ts';
import type { Records } from '../record/store.ts';

const everywhere = systemScope('a record names its photos, wherever it lies');

/** Photos whose time is over go, unless a record names them: those have time until they are looked at again. */
export async function removeUnnamed(
  { photos, records, logger }: { photos: Photos; records: Records; logger: Logger },
  now: Date,
  stopping?: AbortSignal,
): Promise<void> {
  for await (const { id, version } of photos.each(anywhere, { due: { below: now } })) {
    if (stopping?.aborted) return;
    const type = (await records.count(everywhere, { names: id })) > 0 ? 'need' : 'remove';
    const issued = { id: derivedId(id, String(version), type), by: system, at: now };
    try {
      await photos.handle(anywhere, id, { type }, issued, { fingerprint: type });
    } catch (error) {
      // One that others change at this moment comes again with the next sweep.
      if (!(error instanceof DomainError) || error.status >= 500) throw error;
      logger.warn({ err: error, photo: id }, 'a photo is looked at later');
    }
  }
}
