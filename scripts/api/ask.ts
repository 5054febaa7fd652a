import { randomUUID } from 'node:crypto';
import type { Person } from '@firegrid/testkit';
import type { Operation } from './document.ts';

/** A refusal or an answer, as it came. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Asking {
  readonly gateway: string;
  readonly person: Person;
  readonly operation: Operation;
  /** With the query. */
  readonly address: string;
  /** Text and bytes go as they are, anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one request of an operation and reads its answer; of one that doesn't end, its beginning. */
export async function ask({
  gateway,
  person,
  operation,
  address,
  body,
  headers = {},
}: Asking): Promise<Reply> {
  const raw = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const type = operation.upload ?? 'application/json';
  const leaving = new AbortController();
  const response = await fetch(`${gateway}${address}`, {
    method: operation.method,
    headers: {
      authorization: `Bearer ${await person.token()}`,
      ...(operation.command ? { 'idempotency-key': randomUUID() } : {}),
      ...(body === undefined ? {} : { 'content-type': type }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: raw as string | Uint8Array<ArrayBuffer> }),
    signal: AbortSignal.any([leaving.signal, AbortSignal.timeout(60_000)]),
  });
  const { status, headers: answered } = response;
  if (operation.endless && response.ok) {
    leaving.abort();
    return { status, headers: answered, body: {} };
  }
  return { status, headers: answered, body: parsed(await response.text()) };
}

function parsed(text: string): Reply['body'] {
  try {
    return JSON.parse(text) as Reply['body'];
  } catch {
    return {};
  }
}

/** Does something with each, so many at a time. */
export async function each<T>(
  all: readonly T[],
  atOnce: number,
  act: (one: T) => Promise<void>,
): Promise<void> {
  const rest = all.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of rest) await act(one);
    }),
  );
}
