import { setTimeout as pause } from 'node:timers/promises';
import { DomainError, common } from '@firegrid/problem';
import type { CrowdFigures } from '@firegrid/telemetry';
import type { Room } from './room.ts';

interface GateOptions {
  readonly room: Pick<Room, 'size' | 'places' | 'pauseAfter' | 'look'>;
  readonly figures?: CrowdFigures;
  /** In ms: tests bring their own. */
  readonly clock?: () => number;
  /** In [0, 1). */
  readonly random?: () => number;
}

/** How long one takes before any was measured, in ms. */
const usualMs = 1_000;
/** Who waits at the gate for longer than this, in ms, would better come back: a phone's patience has its end. */
const mostWaitMs = 2_000;
const longestMs = 15 * 60_000;

/**
 * Lets in what the services behind can carry, as long as people do not wait for it. Who comes on top is told to come back
 * at a time of his own: one after the other, as fast as the others are served, and scattered, so that a herd does not
 * come back as a herd.
 */
export class Gate {
  readonly #options: Required<Omit<GateOptions, 'figures'>>;
  readonly #figures: CrowdFigures | undefined;
  readonly #queue: (() => void)[] = [];
  #inside = 0;
  #usualMs = usualMs;
  /** Until when the times given out fill the gate. */
  #bookedUntil = 0;

  constructor({ figures, ...options }: GateOptions) {
    this.#figures = figures;
    this.#options = { clock: Date.now, random: Math.random, ...options };
  }

  get isEmpty(): boolean {
    return this.#inside === 0;
  }

  /** @throws DomainError too-many-requests, with the time to come back */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    const began = this.#options.clock();
    try {
      return await work();
    } finally {
      const took = this.#options.clock() - began;
      this.#usualMs += (took - this.#usualMs) / 10;
      void this.#leave(Math.min(this.#options.room.pauseAfter(took), mostWaitMs));
    }
  }

  async #enter(): Promise<void> {
    const { room } = this.#options;
    room.look(this.#inside >= room.places);
    if (this.#inside < room.places && this.#queue.length === 0) {
      this.#inside += 1;
      return;
    }
    if ((this.#queue.length + 1) * this.#each > mostWaitMs) throw this.#full();
    await new Promise<void>((resolve) => this.#queue.push(resolve));
  }

  /** Places that are free go to those who wait longest. */
  async #leave(pauseMs: number): Promise<void> {
    const { room } = this.#options;
    if (pauseMs > 0) await pause(pauseMs, undefined, { ref: false });
    this.#inside -= 1;
    room.look(this.#queue.length > 0);
    while (this.#inside < room.places) {
      const next = this.#queue.shift();
      if (!next) return;
      this.#inside += 1;
      next();
    }
  }

  /** From one who is let in to the next, in ms. */
  get #each(): number {
    return this.#usualMs / this.#options.room.size;
  }

  #full(): DomainError {
    this.#figures?.turnedAway('sync');
    const { clock, random } = this.#options;
    const now = clock();
    const served = now + (this.#inside + this.#queue.length) * this.#each;
    this.#bookedUntil = Math.min(Math.max(served, this.#bookedUntil) + this.#each, now + longestMs);
    const ms = (this.#bookedUntil - now) * (0.5 + random());
    const retryAfterSeconds = Math.max(1, Math.ceil(ms / 1000));
    const detail = `Many phones are sending at this moment. Nothing is lost: come back in ${retryAfterSeconds} seconds.`;
    return new DomainError(common['too-many-requests'], detail, { retryAfterSeconds });
  }
}
