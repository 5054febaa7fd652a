import { type Backing, type Boot, type Sweep, every } from '@firegrid/service';
import type { Store } from '@firegrid/store';
import type { Config } from './config.ts';
import { type Objects, openObjects } from './objects.ts';
import { photoRepository } from './photo/store.ts';
import { onHazard } from './reactions/hazard.ts';
import { onInspection } from './reactions/inspection.ts';
import { recordModel } from './record/store.ts';
import { removeStaleParts } from './sweeps/incoming.ts';
import { removeLoose } from './sweeps/loose.ts';
import { removeUnnamed } from './sweeps/unnamed.ts';

export type Registers = ReturnType<typeof registers>;

/** All that this service keeps, but the pictures. */
export const registers = (store: Store) => ({
  photos: photoRepository(store),
  records: recordModel(store),
});

/** Where the pictures lie. */
export function storage(config: Config, boot: Boot): Objects {
  const objects = openObjects(config);
  boot.onStop('objects', () => objects.close());
  return objects;
}

interface Running extends Registers {
  readonly objects: Objects;
  readonly clock: () => Date;
}

/** What goes on besides requests. @returns the sweep that removes what nobody needs */
export async function run(
  { photos, records, objects, clock }: Running,
  backing: Backing,
  boot: Boot,
  sweepMs: number,
): Promise<Sweep> {
  await backing.run({ consumers: { records: [onHazard(records), onInspection(records)] } });
  const tidy = async (now: Date, stopping: AbortSignal): Promise<void> => {
    await removeUnnamed({ photos, records, logger: boot.logger }, now, stopping);
    await removeLoose({ photos, objects }, now, stopping);
    await removeStaleParts(objects, now, stopping);
  };
  return every(boot, sweepMs, 'photos', tidy, clock);
}
