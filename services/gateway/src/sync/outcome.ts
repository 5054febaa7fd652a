import { replayedHeader } from '@firegrid/http';
import type { Answered } from './ask.ts';
import type { Answer, Problem } from './commands.ts';

/** A refusal as its service told it. */
interface Refusal extends Problem {
  readonly current?: unknown;
}

/** Answers that will be others when asked again: nobody there, too many at once, the login has run out meanwhile. */
const passing = new Set([401, 429, 502, 503, 504]);

export const willPass = (answered: Answered | undefined): boolean =>
  answered === undefined || passing.has(answered.status);

/** What a service's answer means to the phone. */
export function outcomeOf(id: string, answered: Answered | undefined): Answer {
  if (!answered || willPass(answered)) return later(id, answered);
  const { status, headers, body } = answered;
  if (status < 300) {
    const receipt = body as { id: string; version: number };
    return { id, outcome: headers.has(replayedHeader) ? 'duplicate' : 'accepted', receipt };
  }
  const { current, ...problem } = body as Refusal;
  switch (status) {
    case 403:
    case 404:
      return { id, outcome: 'not-yours', problem };
    case 409:
    case 412:
      // The id was used for something else: no state of the record will ever change that.
      if (problem.code === 'command-reused') return { id, outcome: 'invalid', problem };
      return { id, outcome: 'conflict', problem, current: current ?? null };
    default:
      return { id, outcome: 'invalid', problem };
  }
}

export function later(id: string, answered?: Answered): Answer {
  const seconds = Number(answered?.headers.get('retry-after') ?? NaN);
  return { id, outcome: 'later', ...(Number.isSafeInteger(seconds) ? { retryAfter: seconds } : {}) };
}
