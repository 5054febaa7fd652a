import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, Person, type Sending } from '@firegrid/testkit';

/** What the product says when something behind it is away for a moment. */
export const willPass = (status: number): boolean => status === 429 || status === 503;

/** An outage of a minute, and what it takes to come back on a busy machine. */
export const patienceMs = 240_000;
const mostPauseMs = 2_000;

/**
 * Does what the product asks of its clients: what was not answered, or answered with "later", is sent again with the
 * same id, until it is or `patienceMs` have passed.
 */
export class PatientPerson extends Person {
  override async send(method: string, path: string, body?: unknown, sending: Sending = {}): Promise<Answer> {
    const once = { ...sending, id: sending.id ?? randomUUID() };
    const end = performance.now() + patienceMs;
    for (;;) {
      let seconds = 1;
      try {
        const answer = await super.send(method, path, body, once);
        if (!willPass(answer.status) || performance.now() > end) return answer;
        seconds = Number(answer.headers.get('retry-after') ?? 1);
      } catch (error) {
        if (performance.now() > end) throw error;
      }
      await pause(Math.min(seconds * 1_000, mostPauseMs));
    }
  }
}
