import { DomainError, common } from '@firegrid/problem';
import type { CrowdFigures } from '@firegrid/telemetry';

interface TurnsOptions {
  /** The service behind, as people are told and figures are labelled. */
  readonly service: string;
  readonly figures?: CrowdFigures;
  /** So many requests under way at first. */
  readonly size?: number;
  /** In ms: tests bring their own. */
  readonly clock?: () => number;
  /** In [0, 1). */
  readonly random?: () => number;
}

/** So many requests under way, however slow or quick a service is. */
const [least, most] = [16, 256];
/** In ms: where answers take longer on average, more at once only makes all of them wait. */
const slowMs = 300;
/** One answer that takes its time says no more than this, in ms. */
const longestMs = 1_000;
/** Of the answers of the last moments, each counts so much. */
const recent = 1 / 16;
/** In ms: what a change of size does is seen by then. */
const lookMs = 500;
/** In ms: who would wait for longer is told at once, who did is told then. */
const mostWaitMs = 1_000;
/** Seconds after which to come back: each another, so that a crowd does not come back as a crowd. */
const comeBack = { after: 1, within: 5 };

interface Waiting {
  readonly enter: () => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * How many requests of people one service has at once. What it can carry it gets; a short queue evens out what comes in
 * bursts; who comes on top is sent away with a time to come back, before the service has worked for him.
 */
export class Turns {
  readonly #options: Required<Omit<TurnsOptions, 'figures'>>;
  readonly #figures: CrowdFigures | undefined;
  readonly #queue = new Set<Waiting>();
  #underWay = 0;
  #size: number;
  #usualMs = 50;
  #looked: number;
  /** Whether somebody had to wait since the size was looked at. */
  #wanted = false;

  constructor({ figures, ...options }: TurnsOptions) {
    this.#options = { size: 64, clock: () => performance.now(), random: Math.random, ...options };
    this.#figures = figures;
    this.#size = this.#options.size;
    this.#looked = this.#options.clock();
  }

  get size(): number {
    return Math.floor(this.#size);
  }

  /** Whether people wait for their turn. */
  get isFull(): boolean {
    return this.#queue.size > 0;
  }

  /**
   * Waits for a turn.
   * @returns ends it, to be called when the answer begins or will not come; a second call does nothing
   * @throws DomainError too-many-requests, with the time to come back
   */
  async take(): Promise<() => void> {
    if (this.#underWay < this.size && this.#queue.size === 0) this.#underWay += 1;
    else await this.#wait();
    this.#figures?.underWay(this.#options.service, this.#underWay);
    const began = this.#options.clock();
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const took = Math.min(this.#options.clock() - began, longestMs);
      this.#usualMs += (took - this.#usualMs) * recent;
      this.#leave();
    };
  }

  async #wait(): Promise<void> {
    this.#wanted = true;
    this.#look();
    if (((this.#queue.size + 1) * this.#usualMs) / this.#size > mostWaitMs) throw this.#refusal();
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#queue.delete(waiting);
        reject(this.#refusal());
      }, mostWaitMs);
      const waiting = { enter: resolve, timer };
      this.#queue.add(waiting);
    });
  }

  /** Free places go to those who wait longest. */
  #leave(): void {
    this.#underWay -= 1;
    this.#look();
    for (const waiting of this.#queue) {
      if (this.#underWay >= this.size) break;
      this.#queue.delete(waiting);
      clearTimeout(waiting.timer);
      this.#underWay += 1;
      waiting.enter();
    }
    this.#figures?.underWay(this.#options.service, this.#underWay);
  }

  #look(): void {
    const now = this.#options.clock();
    if (now - this.#looked < lookMs) return;
    if (this.#usualMs > slowMs) this.#size = Math.max(least, this.#size * 0.8);
    else if (this.#wanted) this.#size = Math.min(most, this.#size * 1.1);
    this.#wanted = false;
    this.#looked = now;
  }

  #refusal(): DomainError {
    const { service, random } = this.#options;
    this.#figures?.turnedAway(service);
    const retryAfterSeconds = comeBack.after + Math.floor(random() * comeBack.within);
    const detail = `Many people ask ${service} at this moment. Nothing was done: come back in ${retryAfterSeconds} seconds.`;
    return new DomainError(common['too-many-requests'], detail, { retryAfterSeconds });
  }
}
