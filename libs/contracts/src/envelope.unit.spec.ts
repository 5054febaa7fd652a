import { describe, expect, it } from '@jest/globals';
import { Undecodable, packEvent, unpackEvent } from './envelope.ts';
import { topics } from './topics.ts';

const at = new Date('2026-03-02T01:00:00Z');
const packed = packEvent(topics.access, { id: 'e', key: 'li', at, body: { subject: 'li' } });

describe('a packed event', () => {
  it('has a text in every header, and no header without one', () => {
    expect(Object.keys(packed.headers).sort()).toEqual([
      'ce_datacontenttype',
      'ce_id',
      'ce_partitionkey',
      'ce_source',
      'ce_specversion',
      'ce_subject',
      'ce_time',
      'ce_type',
      'content-type',
    ]);
    for (const value of Object.values(packed.headers)) expect(typeof value).toBe('string');
  });

  it('comes out as it went in', () => {
    expect(unpackEvent(topics.access, packed)).toMatchObject({
      id: 'e',
      type: 'firegrid.org.v1.AccessChanged',
      key: 'li',
      at,
      body: { subject: 'li' },
    });
  });

  it('is named after what happened', () => {
    const happened = { case: 'registered', value: {} } as const;
    const { headers } = packEvent(topics.area, { id: 'e', key: '43', at, body: { happened } });
    expect(headers.ce_type).toBe('firegrid.org.v1.AreaEvent/registered');
  });

  it.each([
    ['no headers', { ...packed, headers: {} }],
    ['a body of something else', { ...packed, value: Buffer.from([255]) }],
  ])('with %s is nothing anybody can read', (_what, wire) => {
    expect(() => unpackEvent(topics.access, wire)).toThrow(Undecodable);
  });
});
