import { bombs } from './bombs.ts';
import { brokenPhotos } from './broken.ts';
import type { Hostile } from './hostile.ts';
import { ladenPhotos } from './laden.ts';
import { noPhotos } from './no-photos.ts';

/** More than a hundred, each in one way of its own. */
export const hostileFiles = async (): Promise<Hostile[]> =>
  (await Promise.all([noPhotos(), brokenPhotos(), bombs(), ladenPhotos()])).flat();
