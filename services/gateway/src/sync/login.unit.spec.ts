import { describe, expect, it } from '@jest/globals';
import { createHmac, randomBytes } from 'node:crypto';
import { type Principal, parseGrant } from '@firegrid/access';
import { decodePositions, encodePositions } from './position.ts';
import { sealer } from './seal.ts';
import { slotOf } from './slot.ts';

const holder = (subject: string, ...grants: string[]): Principal => ({
  subject,
  name: subject,
  grants: grants.flatMap((grant) => parseGrant(grant) ?? []),
  issuedAt: new Date(0),
  expiresAt: new Date(0),
});

describe('a position in the feed', () => {
  const li = holder('li', 'grid-worker@430121105201-001', 'grid-worker@430121105201-002');
  const at = { org: 'abc', hazards: 'def' };

  it('goes on where it was for the same posts, in whatever order the login names them', () => {
    const other = holder('li', 'grid-worker@430121105201-002', 'grid-worker@430121105201-001');
    expect(decodePositions(other, encodePositions(li, at))).toEqual({ at, reset: false });
    expect(decodePositions(li, undefined)).toEqual({ at: {}, reset: false });
  });

  it.each([
    holder('li', 'grid-worker@430121105201-001'),
    holder('li', 'grid-worker@430121105201-001', 'village-officer@430121105201-002'),
    holder('wang', 'grid-worker@430121105201-001', 'grid-worker@430121105201-002'),
  ])('begins anew with other posts, and for another person', (other) => {
    expect(decodePositions(other, encodePositions(li, at))).toEqual({ at: {}, reset: true });
  });

  it.each(['a.org', 'a.org.x.premises', 'a b', '%00', 'a.{}.x'])('refuses %s, naming the field', (after) => {
    expect(() => decodePositions(li, after)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        errors: [expect.objectContaining({ pointer: '/query/after' })],
      }),
    );
  });
});

describe('the seal of a login', () => {
  const key = () => randomBytes(32).toString('base64');

  it('is an HMAC of the person, the same every time and another for everybody else', () => {
    const secret = key();
    const seals = sealer(secret);
    const hmac = createHmac('sha256', Buffer.from(secret, 'base64')).update('li').digest('base64url');
    expect(seals('li')).toEqual({ seal: hmac, older: [] });
    expect(seals('wang').seal).not.toBe(hmac);
  });

  it('is there with the keys before, while they rotate', () => {
    const [old, young] = [key(), key()];
    expect(sealer(`${young}, ${old}`)('li')).toEqual({
      seal: sealer(young)('li').seal,
      older: [sealer(old)('li').seal],
    });
  });

  it('wants keys of 32 bytes, and names the variable', () => {
    expect(() => sealer('c2hvcnQ=')).toThrow('FIREGRID_SEAL_KEY');
    expect(() => sealer(`${key()},`)).toThrow('FIREGRID_SEAL_KEY');
  });
});

describe('a phone’s minute', () => {
  const evening = { from: 18 * 60, until: 20 * 60 };
  const noon = new Date('2026-03-02T04:00:00Z');

  it('is the same however often it is asked for, until it is over', () => {
    const slot = slotOf('li', noon, evening);
    expect(slotOf('li', new Date('2026-03-01T16:00:00Z'), evening)).toEqual(slot);
    expect(slotOf('li', slot.at, evening)).toEqual(slot);
    expect(slot.until.getTime() - slot.at.getTime()).toBe(60_000);
    const next = slotOf('li', slot.until, evening);
    expect(next.at.getTime()).toBeGreaterThan(slot.at.getTime() + 20 * 3_600_000);
  });

  it('lies in the evening of Shanghai, each person’s elsewhere', () => {
    const quarters = new Map<number, number>();
    for (let n = 0; n < 1_000; n++) {
      const { at } = slotOf(`person-${n}`, noon, evening);
      const minutes = (at.getTime() - new Date('2026-03-02T10:00:00Z').getTime()) / 60_000;
      expect(minutes).toBeGreaterThanOrEqual(0);
      expect(minutes).toBeLessThan(120);
      const quarter = Math.floor(minutes / 15);
      quarters.set(quarter, (quarters.get(quarter) ?? 0) + 1);
    }
    expect(quarters.size).toBe(8);
    for (const count of quarters.values()) expect(count).toBeLessThan(200);
  });
});
