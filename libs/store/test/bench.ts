import type { Store } from '../src/index.ts';
import type { Lamps } from './lamp.ts';

/** What the contract's tests work with. */
export interface Bench {
  readonly url: string;
  readonly store: Store;
  readonly lamps: Lamps;
}
