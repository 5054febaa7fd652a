import { injectTrace } from '@firegrid/telemetry';
import type { Neighbour } from '../config.ts';

/** On whose behalf, and under which id of the request in every log. */
export interface Login {
  readonly authorization: string;
  readonly requestId: string;
}

export interface Question {
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** What a service answered, its body parsed. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Asks a service as the caller. @returns undefined where it gives no answer in time */
export type Ask = (login: Login, question: Question) => Promise<Answered | undefined>;

/** Shorter than a phone's own patience: one service that hangs must leave time for the others. */
const patienceMs = 10_000;

export function askNeighbours(neighbours: readonly Neighbour[]): Ask {
  const urls = new Map(neighbours.map(({ name, url }) => [name, url]));
  return async ({ authorization, requestId }, { service, method, path, headers = {}, body }) => {
    const url = urls.get(service);
    if (url === undefined) throw new Error(`the gateway knows no service ${service}`);
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const sent = injectTrace({ authorization, 'x-request-id': requestId, ...json, ...headers });
    try {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: sent,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(patienceMs),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === '' ? undefined : (JSON.parse(text) as unknown),
      };
    } catch {
      // Refused, cut off or too slow: the caller says what that means.
      return undefined;
    }
  };
}
