import { patientFetch } from './patience.ts';
import { Problem } from './problem.ts';
import type { Answer, Input, Method, PathOf } from './types.ts';

/** Whose requests these are. */
export interface Signature {
  /** An access token good for the next moments; undefined for who has not signed in. */
  token(): Promise<string | undefined>;
  /** The server refuses the token: a new one, where there is one to be had. */
  renewed(): Promise<string | undefined>;
  /** Even a new token is refused. */
  lapse(): void;
}

export interface Sending {
  /** The command's id; the same for the same command sent again. */
  readonly id?: string;
  /** The version the sender decided on. */
  readonly ifMatch?: number | undefined;
  readonly signal?: AbortSignal;
  /** Of a stream: where it broke off. */
  readonly lastEventId?: string;
}

const patienceMs = { reading: 20_000, writing: 40_000 };

interface Loose {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** The platform's API, each address with its own input and answer. */
export class Api {
  readonly #signature: Signature;

  constructor(signature: Signature) {
    this.#signature = signature;
  }

  get<P extends PathOf<'get'>>(
    path: P,
    input: Input<'get', P>,
    signal?: AbortSignal,
  ): Promise<Answer<'get', P>> {
    return this.send('get', path, input, signal ? { signal } : {});
  }

  /** @throws Problem */
  async send<M extends Method, P extends PathOf<M>>(
    method: M,
    path: P,
    input: Input<M, P>,
    sending: Sending = {},
  ): Promise<Answer<M, P>> {
    const given: Loose = input as object;
    const response = await this.request(method, addressOf(path, given), bodyOf(given), sending);
    const json = response.headers.get('content-type')?.includes('json') ?? false;
    return (json ? await response.json() : undefined) as Answer<M, P>;
  }

  /**
   * One request with the login, as it is: for files and streams.
   * @throws Problem
   */
  async request(
    method: Method,
    url: string,
    body: BodyInit | undefined,
    sending: Sending,
  ): Promise<Response> {
    const init = {
      method: method.toUpperCase(),
      headers: headersOf(method, body, sending),
      patienceMs: method === 'get' ? patienceMs.reading : patienceMs.writing,
      ...(body === undefined ? {} : { body }),
      ...(sending.signal ? { signal: sending.signal } : {}),
    };
    const signed = (token: string | undefined) =>
      patientFetch(
        url,
        token ? { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } } : init,
      );
    let response = await signed(await this.#signature.token());
    // Posts have changed, or the login ran out on the way: a new token settles it, or only the person can.
    if (response.status === 401) response = await signed(await this.#signature.renewed());
    if (response.status === 401) this.#signature.lapse();
    if (!response.ok) throw await Problem.of(response);
    return response;
  }
}

/** The address with its parameters and query; what is undefined or empty is left out. */
export function addressOf(path: string, { path: parameters = {}, query = {} }: Loose): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(parameters[name])),
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${filled}?${text}` : filled;
}

const bodyOf = ({ body }: Loose): BodyInit | undefined =>
  body === undefined || body instanceof Blob ? body : JSON.stringify(body);

function headersOf(
  method: Method,
  body: BodyInit | undefined,
  { id, ifMatch, lastEventId }: Sending,
): Record<string, string> {
  return {
    ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
    ...(method !== 'get' && id ? { 'idempotency-key': id } : {}),
    ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    ...(lastEventId ? { 'last-event-id': lastEventId } : {}),
  };
}
