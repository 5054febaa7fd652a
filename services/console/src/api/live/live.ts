import type { Api } from '../client.ts';
import { Problem } from '../problem.ts';
import { type StreamEvent, eventsOf } from './stream.ts';

/** What a post or a person was told, as it happens. */
export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly about: { readonly kind: string; readonly id: string; readonly number: string };
}

export interface LiveListener {
  /** Whether news come in at the moment. */
  connected(now: boolean): void;
  notice(notice: Notice): void;
  /** Something may have been missed: what is shown is to be read again. */
  missed(): void;
  /** The login no longer counts; true where there is a new one. */
  renew(): Promise<boolean>;
}

const shortestPauseMs = 1_000;
const longestPauseMs = 30_000;
/** The server says something every 15 s: a longer silence is a dead line. */
const silenceMs = 45_000;

/** Listens to /api/v1/events for as long as the signal lets it, and comes back after every break. */
export async function listen(api: Api, listener: LiveListener, signal: AbortSignal): Promise<void> {
  let [last, pause, began] = ['', shortestPauseMs, false];
  while (!signal.aborted) {
    try {
      for await (const event of open(api, last, signal)) {
        if (event.event === 'open') {
          listener.connected(true);
          if (began && !last) listener.missed();
          [began, pause] = [true, shortestPauseMs];
        }
        if (event.id) last = event.id;
        if (event.event === 'notice') listener.notice(JSON.parse(event.data) as Notice);
        if (event.event === 'missed') listener.missed();
        if (event.event === 'ended' && !event.data.includes('server-stops') && !(await listener.renew()))
          return;
      }
    } catch (error) {
      // Not of those who are told: there is nothing to come back for.
      if (error instanceof Problem && (error.status === 403 || error.status === 401)) return;
    }
    listener.connected(false);
    await sleep(pause * (0.5 + Math.random()), signal);
    pause = Math.min(pause * 2, longestPauseMs);
  }
}

async function* open(api: Api, last: string, signal: AbortSignal): AsyncGenerator<StreamEvent> {
  const dead = new AbortController();
  const end = () => dead.abort();
  signal.addEventListener('abort', end);
  // A network that comes back leaves the old line hanging, silent.
  window.addEventListener('online', end);
  let timer = setTimeout(end, silenceMs);
  try {
    const response = await api.request('get', '/api/v1/events', undefined, {
      signal: dead.signal,
      ...(last ? { lastEventId: last } : {}),
    });
    yield { event: 'open', data: '', id: '' };
    if (!response.body) return;
    const heard = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(part, onward) {
          clearTimeout(timer);
          timer = setTimeout(end, silenceMs);
          onward.enqueue(part);
        },
      }),
    );
    yield* eventsOf(heard);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    window.removeEventListener('online', end);
  }
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
