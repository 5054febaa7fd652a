import { describe, expect, it } from '@jest/globals';
import { formatGrant } from '@firegrid/access';
import fc from 'fast-check';
import type { MadeAssignment } from '../assignment/assignment.ts';
import { dayAfter, dayOf } from '../calendar.ts';
import { mayAdopt } from './adoption.ts';
import { grantsOn } from './grants.ts';

const post = (change: Partial<MadeAssignment>): MadeAssignment => ({
  ...{
    is: 'held',
    person: 'p',
    subject: 's',
    role: 'village-officer',
    area: { code: 'v', ancestors: ['v'] },
  },
  ...{ body: '', from: '2026-01-01', until: '', given: false, dueOn: '' },
  ...change,
});
const texts = (day: string, posts: MadeAssignment[]): string[] =>
  grantsOn(day, posts, (body) => (body === 'PS' ? ['a', 'b', 'c'] : [])).map(formatGrant);

describe('what assignments grant on a day', () => {
  it('is each post at its area, between its days, both included', () => {
    const posts = [post({ until: '2026-01-31' }), post({ role: 'grid-worker', from: '2026-01-31' })];
    expect(texts('2025-12-31', posts)).toEqual([]);
    expect(texts('2026-01-31', posts)).toEqual(['grid-worker@v', 'village-officer@v']);
    expect(texts('2026-02-01', posts)).toEqual(['grid-worker@v']);
    expect(
      texts(
        '2026-01-31',
        posts.map((one) => ({ ...one, is: 'ended' })),
      ),
    ).toEqual([]);
  });

  it('is a body’s post at each area it serves, nothing once it serves none', () => {
    const officer = post({ role: 'police-officer', body: 'PS' });
    expect(texts('2026-03-02', [officer])).toEqual([
      'police-officer@a',
      'police-officer@b',
      'police-officer@c',
    ]);
    expect(texts('2026-03-02', [post({ role: 'police-officer', body: 'gone' })])).toEqual([]);
  });

  it('holds each grant once, in one order, whatever the order of the assignments', () => {
    const any = fc.record({
      role: fc.constantFrom('grid-worker' as const, 'village-officer' as const),
      area: fc.constantFrom('a', 'b', 'v').map((code) => ({ code, ancestors: [code] })),
      body: fc.constantFrom('', 'PS'),
    });
    fc.assert(
      fc.property(fc.array(any), (changes) => {
        const found = texts('2026-03-02', changes.map(post));
        expect(found).toEqual([...new Set(found)].sort());
        expect(texts('2026-03-02', changes.map(post).reverse())).toEqual(found);
      }),
    );
  });
});

describe('an account Keycloak had before', () => {
  const path = (area: string): string[] | undefined =>
    ({ '43': ['43'], '430121': ['43', '430121'], v: ['43', '430121', 'v'] })[area];
  it('becomes a person’s where all it may do lies in the person’s area', () => {
    expect(mayAdopt([], '430121', path)).toBe(true);
    expect(mayAdopt(['grid-worker@v', 'county-officer@430121'], '430121', path)).toBe(true);
  });
  it('stays whose it is where it may do more', () => {
    expect(mayAdopt(['grid-worker@v', 'area-admin@43'], '430121', path)).toBe(false);
    expect(mayAdopt(['grid-worker@elsewhere'], '430121', path)).toBe(false);
    expect(mayAdopt(['not a grant'], '430121', path)).toBe(false);
  });
});

describe('days', () => {
  it('are Shanghai’s', () => {
    expect(dayOf(new Date('2026-03-02T15:59:59Z'))).toBe('2026-03-02');
    expect(dayOf(new Date('2026-03-02T16:00:00Z'))).toBe('2026-03-03');
    expect(dayAfter('2026-02-28')).toBe('2026-03-01');
    expect(dayAfter('2028-02-28')).toBe('2028-02-29');
  });
});
