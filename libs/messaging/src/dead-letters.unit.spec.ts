import { describe, expect, it } from '@jest/globals';
import { Undecodable } from '@firegrid/contracts';
import { DomainError, common } from '@firegrid/problem';
import { buried, isDead, unburied } from './dead-letters.ts';

describe('dead letters', () => {
  it('takes what no later try can mend, and nothing else', () => {
    expect(isDead(new Undecodable('what'), 0)).toBe(true);
    expect(isDead(new DomainError(common['not-found'], 'gone'), 0)).toBe(true);
    expect(isDead(new DomainError(common.unavailable, 'later'), 100)).toBe(false);
    expect(isDead(new DomainError(common['too-many-requests'], 'later'), 100)).toBe(false);
    expect(isDead(new TypeError('a fault of ours'), 100)).toBe(false);
  });

  it('gives a lost race some more tries', () => {
    const lost = new DomainError(common.conflict, 'someone was faster');
    expect([isDead(lost, 0), isDead(lost, 7), isDead(lost, 8)]).toEqual([false, false, true]);
  });

  it('come back as they were', () => {
    const message = { key: 'k', headers: { ce_id: '1' }, value: Buffer.from('v'), offset: 7 };
    const place = { topic: 't', partition: 3 };
    const letter = buried(message, { topic: 't', place, group: 'g', error: new Undecodable('what') });
    expect(letter).toMatchObject({ topic: 't.dead.g', headers: { 'why-detail': 'what', 'why-offset': '7' } });
    const { key, headers, value } = message;
    expect(unburied({ ...letter, offset: 0 }, 't.retry.g')).toEqual({
      key,
      headers,
      value,
      topic: 't.retry.g',
    });
  });
});
