import { DomainError, common } from '@firegrid/problem';

interface GateOptions {
  /** So many at once. */
  readonly atOnce: number;
  /** So many more wait for one of them to end. */
  readonly waiting: number;
  /** In ms: tests bring their own. */
  readonly clock?: () => number;
  /** In [0, 1). */
  readonly random?: () => number;
}

/** How long one takes before any was measured, in ms. */
const usualMs = 1_000;
const longestMs = 15 * 60_000;

/**
 * Lets in what the services behind can carry. Who comes on top is told to come back at a time of his own: one after the
 * other, as fast as the others are served, and scattered, so that a herd does not come back as a herd.
 */
export class Gate {
  readonly #options: Required<GateOptions>;
  readonly #queue: (() => void)[] = [];
  #inside = 0;
  #usualMs = usualMs;
  /** Until when the times given out fill the gate. */
  #bookedUntil = 0;

  constructor(options: GateOptions) {
    this.#options = { clock: Date.now, random: Math.random, ...options };
  }

  /** @throws DomainError too-many-requests, with the time to come back */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    const began = this.#options.clock();
    try {
      return await work();
    } finally {
      this.#usualMs += (this.#options.clock() - began - this.#usualMs) / 10;
      this.#leave();
    }
  }

  async #enter(): Promise<void> {
    const { atOnce, waiting } = this.#options;
    if (this.#inside < atOnce) {
      this.#inside += 1;
      return;
    }
    if (this.#queue.length >= waiting) throw this.#full();
    await new Promise<void>((resolve) => this.#queue.push(resolve));
  }

  /** A place that comes free goes to who waits longest. */
  #leave(): void {
    const next = this.#queue.shift();
    if (next) next();
    else this.#inside -= 1;
  }

  #full(): DomainError {
    const { atOnce, clock, random } = this.#options;
    const now = clock();
    const each = this.#usualMs / atOnce;
    const served = now + (this.#inside + this.#queue.length) * each;
    this.#bookedUntil = Math.min(Math.max(served, this.#bookedUntil) + each, now + longestMs);
    const ms = (this.#bookedUntil - now) * (0.5 + random());
    const retryAfterSeconds = Math.max(1, Math.ceil(ms / 1000));
    const detail = `Many phones are sending at this moment. Nothing is lost: come back in ${retryAfterSeconds} seconds.`;
    return new DomainError(common['too-many-requests'], detail, { retryAfterSeconds });
  }
}
