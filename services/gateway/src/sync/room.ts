import type { People } from './people.ts';

interface RoomOptions {
  /** So many phones at once, however well it goes. */
  readonly most: number;
  readonly people: Pick<People, 'slowness'>;
  /** Whether people wait for their turn at a service. */
  readonly crowded?: () => boolean;
  /** In ms: tests bring their own. */
  readonly clock?: () => number;
}

/** People may wait so many times what they are used to before phones make way. */
const tolerated = 1.3;
/** In ms: what a change of room does is seen by then. */
const lookMs = 1_000;
const grow = { least: 0.1, share: 0.1 };
const shrink = 0.7;
/** It begins with so many: a few phones find nothing that has to grow first. */
const atFirst = 4;
/** There is always this much, so that phones get on however busy people are: one, a quarter of the time. */
const least = 0.25;

/**
 * For how many phones there is room beside the people: it grows slowly as long as nobody waits longer than usual, and
 * shrinks at once where somebody does. Less than one is one with pauses.
 */
export class Room {
  readonly #options: Required<RoomOptions>;
  #size: number;
  #looked: number;

  constructor(options: RoomOptions) {
    this.#options = { clock: Date.now, crowded: () => false, ...options };
    this.#size = Math.min(atFirst, options.most);
    this.#looked = this.#options.clock();
  }

  /** Not a whole number. */
  get size(): number {
    return this.#size;
  }

  /** So many at once. */
  get places(): number {
    return Math.max(1, Math.floor(this.#size));
  }

  /** How long a place stays free after it was taken for so long, both in ms. */
  pauseAfter(tookMs: number): number {
    return this.#size < 1 ? tookMs * (1 / this.#size - 1) : 0;
  }

  /**
   * Looks how people are, at every coming and going.
   * @param wanted whether somebody finds no room: what nobody wants does not grow
   */
  look(wanted: boolean): void {
    const { clock, crowded, most, people } = this.#options;
    if (clock() - this.#looked < lookMs) return;
    if (people.slowness > tolerated || crowded()) this.#size = Math.max(least, this.#size * shrink);
    else if (wanted) this.#size = Math.min(most, this.#size + Math.max(grow.least, this.#size * grow.share));
    else return;
    this.#looked = clock();
  }
}
