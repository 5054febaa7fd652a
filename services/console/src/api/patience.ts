import { Problem } from './problem.ts';

/**
 * Fetches, and gives up after a while: a phone's network may swallow a request whole.
 * @throws Problem `timed-out`, `no-answer`; AbortError where the asker no longer wants it
 */
export async function patientFetch(
  url: string,
  init: RequestInit & { readonly patienceMs: number },
): Promise<Response> {
  const { patienceMs, signal, ...rest } = init;
  const ending = new AbortController();
  const leave = () => ending.abort();
  // Left in place: the body of an answer, of a stream above all, ends with it too.
  signal?.addEventListener('abort', leave, { once: true });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    ending.abort();
  }, patienceMs);
  try {
    return await fetch(url, { ...rest, signal: ending.signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem({ status: 0, code: late ? 'timed-out' : 'no-answer' });
  } finally {
    clearTimeout(timer);
  }
}
