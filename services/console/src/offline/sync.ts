import type { Api } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { pull } from './down/pull.ts';
import type { Records } from './down/records.ts';
import type { PhotoStore } from './photo-store.ts';
import { isUnderWay, photosWanted } from './queue/entry.ts';
import { pauseMs } from './queue/pause.ts';
import type { QueueStore } from './queue/queue-store.ts';
import { sendCommands, sendPhotos } from './queue/up.ts';
import { Watched } from './watched.ts';

/** `pausing`: nothing answers, or the platform has asked to wait. */
export type SyncState = 'idle' | 'sending' | 'reading' | 'pausing' | 'no-network' | 'needs-login';

interface SyncParts {
  readonly api: Api;
  readonly queue: QueueStore;
  readonly photos: PhotoStore;
  readonly records: Records;
  /** Whether this person is signed in; asks Keycloak where that is not known. */
  readonly signedIn: () => Promise<boolean>;
}

const everyMs = 5 * 60_000;
const askLoginMs = 20_000;
/** A page of the feed ends five seconds ago (ADR 10): what happens this moment is in it a little later. */
const settledMs = 6_000;

/** Carries what was done up and what changed down, whenever there is a network; one round at a time. */
export class Sync extends Watched {
  readonly #parts: SyncParts;
  readonly #leaving = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round: Promise<void> | undefined;
  #again = false;
  #failures = 0;
  state: SyncState = 'idle';
  /** When all was last up to date; ISO 8601. */
  lastAt: string | undefined;
  /** When the next attempt is made, while pausing; Unix time in ms. */
  nextAt: number | undefined;

  constructor(parts: SyncParts) {
    super();
    this.#parts = parts;
  }

  start(): void {
    const { signal } = this.#leaving;
    window.addEventListener('online', () => this.now(), { signal });
    window.addEventListener('offline', () => this.#become('no-network'), { signal });
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'visible') this.soon();
      },
      { signal },
    );
    this.now();
    void this.#atMyMinute();
  }

  stop(): void {
    this.#leaving.abort();
    clearTimeout(this.#timer);
  }

  /** A round now, also where a pause was asked for: somebody has pressed, or the network is back. */
  now(): void {
    clearTimeout(this.#timer);
    if (this.#round) {
      this.#again = true;
      return;
    }
    this.#round = this.#go().finally(() => {
      this.#round = undefined;
      if (this.#again && !this.#leaving.signal.aborted) this.now();
    });
  }

  /** Something is said to have happened: it is read once the feed has it. */
  news(): void {
    this.#in(settledMs, () => this.soon());
  }

  /** A round, unless a pause has been asked for. */
  soon(): void {
    if (this.state !== 'pausing') this.now();
  }

  async #go(): Promise<void> {
    this.#again = false;
    if (!navigator.onLine) return this.#become('no-network');
    const { api, queue, photos, records, signedIn } = this.#parts;
    try {
      if (!(await signedIn())) return this.#needLogin();
      this.#become('sending');
      const sends = queue.all.some(isUnderWay);
      const photosThere = await sendPhotos(api, queue, photos);
      const seconds = await sendCommands(api, queue);
      if (sends) this.news();
      await this.#tidy();
      this.#become('reading');
      const allRead = await pull(api, records);
      if (seconds !== undefined || !photosThere || !allRead) return this.#pause(seconds);
      this.#failures = 0;
      this.lastAt = new Date().toISOString();
      this.#become('idle');
      this.#after(everyMs);
    } catch (error) {
      if (this.#leaving.signal.aborted) return;
      if (error instanceof Problem && error.status === 401) return this.#needLogin();
      this.#pause(error instanceof Problem ? error.retryAfterSeconds : undefined);
      if (!(error instanceof Problem)) throw error;
    }
  }

  /** A photo goes when the platform has it and what it belongs to. */
  async #tidy(): Promise<void> {
    const { queue, photos } = this.#parts;
    const wanted = photosWanted(queue.all);
    const sent = queue.all.flatMap((entry) => entry.photosSent);
    await photos.drop(sent.filter((hash) => !wanted.has(hash)));
    await queue.tidy();
  }

  /** It may be the network after all that kept Keycloak from answering: it is asked again. */
  #needLogin(): void {
    this.#become('needs-login');
    this.#after(askLoginMs);
  }

  #pause(seconds: number | undefined): void {
    this.#failures++;
    const ms = pauseMs(this.#failures, seconds, Math.random());
    this.nextAt = Date.now() + ms;
    this.#become(navigator.onLine ? 'pausing' : 'no-network');
    this.#after(ms);
  }

  #after(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#leaving.signal.aborted) this.#timer = setTimeout(() => this.now(), ms);
  }

  /** The platform gives each phone a minute of the evening: whoever has not sent by then sends at that minute. */
  async #atMyMinute(): Promise<void> {
    const slot = await this.#parts.api.get('/api/v1/sync/slot', {}).catch(() => undefined);
    if (!slot) return;
    this.#in(Math.max(0, new Date(slot.at).getTime() - Date.now()), () => this.now());
  }

  #in(ms: number, act: () => void): void {
    const { signal } = this.#leaving;
    const timer = setTimeout(() => !signal.aborted && act(), ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  #become(state: SyncState): void {
    this.state = state;
    this.changed();
  }
}
