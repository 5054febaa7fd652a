import { describe, expect, it } from '@jest/globals';
import { Revocations } from './revocations.ts';
import type { Principal } from './principal.ts';

const now = Math.floor(Date.now() / 1000) * 1000;
const issued = (ms: number, subject = 'moved'): Principal => ({
  subject,
  name: '',
  grants: [],
  issuedAt: new Date(now + ms),
  expiresAt: new Date(now + 300_000),
});

describe('a revocation', () => {
  it('refuses tokens from before it, of this subject only', () => {
    const revocations = new Revocations();
    revocations.revoke('moved', new Date(now));
    expect(revocations.refuses(issued(-1000))).toBe(true);
    expect(revocations.refuses(issued(0))).toBe(false);
    expect(revocations.refuses(issued(-1000, 'another'))).toBe(false);
  });

  it('counts a token of the very second as older', () => {
    const revocations = new Revocations();
    revocations.revoke('moved', new Date(now + 1));
    expect(revocations.refuses(issued(0))).toBe(true);
    expect(revocations.refuses(issued(1000))).toBe(false);
  });

  it('takes the newest whatever the order', () => {
    const revocations = new Revocations();
    revocations.revoke('moved', new Date(now));
    revocations.revoke('moved', new Date(now - 60_000));
    expect(revocations.refuses(issued(-1000))).toBe(true);
  });

  it('forgets what no living token can be older than', () => {
    const revocations = new Revocations();
    for (let n = 0; n < 1000; n += 1) revocations.revoke(`person-${n}`, new Date(now - 4_000_000));
    expect(revocations.size).toBe(0);
  });
});
