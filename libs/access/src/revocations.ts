import type { Principal } from './principal.ts';

/** No access token lives longer, in ms: the verifier refuses one that would. So an older revocation can be forgotten. */
export const longestToken = 3_600_000;

/**
 * What AccessChanged said: tokens of a subject issued before an instant are refused. In memory, fed by the
 * compacted access topic; the newest instant wins, whatever the order of arrival.
 */
export class Revocations {
  readonly #notBefore = new Map<string, number>();
  #nextSweep = 0;

  revoke(subject: string, notBefore: Date): void {
    const [now, at] = [Date.now(), notBefore.getTime()];
    if (at < now - longestToken) return;
    this.#notBefore.set(subject, Math.max(at, this.#notBefore.get(subject) ?? 0));
    if (now >= this.#nextSweep) this.#sweep(now);
  }

  /**
   * Tokens are stamped to the second; one of the very second of the change counts as older, because it may be.
   * A new sign-in within that second has to be repeated, a moved officer never slips through.
   */
  refuses(principal: Principal): boolean {
    const notBefore = this.#notBefore.get(principal.subject);
    return notBefore !== undefined && principal.issuedAt.getTime() < notBefore;
  }

  get size(): number {
    return this.#notBefore.size;
  }

  #sweep(now: number): void {
    this.#nextSweep = now + 60_000;
    for (const [subject, at] of this.#notBefore) if (at < now - longestToken) this.#notBefore.delete(subject);
  }
}
