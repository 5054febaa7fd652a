import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Api, addressOf } from './client.ts';
import { Problem } from './problem.ts';

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
}

const realFetch = globalThis.fetch;
let asked: Asked[];
let answers: (() => Response)[];
let tokens: string[];
let lapsed: number;

beforeEach(() => {
  [asked, answers, tokens, lapsed] = [[], [], ['new'], 0];
  globalThis.fetch = async (url, init = {}) => {
    const headers = new Headers(init.headers);
    asked.push({ url: url as string, method: String(init.method), headers });
    return (answers.shift() ?? (() => Response.json({ items: [], next: null })))();
  };
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

const api = new Api({
  token: async () => 'old',
  renewed: async () => tokens.shift(),
  lapse: () => void lapsed++,
});
const refusal = (status: number, code: string) => () =>
  Response.json({ status, code, detail: 'x' }, { status });
const signatures = () => asked.map(({ headers }) => headers.get('authorization'));
const list = () => api.get('/api/v1/hazards/hazards', { query: { limit: 5 } });

describe('a request', () => {
  it('carries the login, and of a command its id and the version that was seen', async () => {
    const path = '/api/v1/hazards/hazards/{id}/confirm';
    await api.send('post', path, { path: { id: 'a/b' }, body: {} }, { id: 'one', ifMatch: 3 });
    const [{ url, method, headers } = asked[0] as Asked] = asked;
    expect([method, url]).toEqual(['POST', '/api/v1/hazards/hazards/a%2Fb/confirm']);
    expect(headers.get('idempotency-key')).toBe('one');
    expect(headers.get('if-match')).toBe('"3"');
    expect(headers.get('authorization')).toBe('Bearer old');
  });

  it('is asked once more with a new login when posts have changed', async () => {
    answers = [refusal(401, 'unauthenticated')];
    await expect(list()).resolves.toEqual({ items: [], next: null });
    expect(signatures()).toEqual(['Bearer old', 'Bearer new']);
    expect(lapsed).toBe(0);
  });

  it('ends the login when a new one does not help, and is not asked a third time', async () => {
    answers = [refusal(401, 'unauthenticated'), refusal(401, 'unauthenticated')];
    await expect(list()).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(asked).toHaveLength(2);
    expect(lapsed).toBe(1);
  });

  it('that nobody answers is a problem of its own, and may be sent again', async () => {
    answers = [
      () => {
        throw new TypeError('fetch failed');
      },
    ];
    const problem: unknown = await list().catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ status: 0, code: 'no-answer', isUnsettled: true });
  });

  it('that is refused tells the fields at fault and how long to wait', async () => {
    const errors = [{ pointer: '/place', message: 'must not be blank' }];
    answers = [
      () =>
        Response.json({ code: 'invalid-input', errors }, { status: 400, headers: { 'retry-after': '7' } }),
    ];
    const problem = (await list().catch((error: unknown) => error)) as Problem;
    expect(problem.fault('place')).toEqual(errors[0]);
    expect(problem.fault('note')).toBeUndefined();
    expect(problem.retryAfterSeconds).toBe(7);
  });

  it('leaves out what is not asked for', () => {
    expect(addressOf('/x', { query: { a: undefined, b: '', c: 0, d: false } })).toBe('/x?c=0&d=false');
  });
});
