import { describe, expect, it } from '@jest/globals';
import { changesOf, goesOn } from './apply.ts';
import type { FeedItem } from './kinds.ts';

const item = (id: string, version: number, gone = false): FeedItem => ({
  kind: 'premises',
  id,
  version,
  gone,
  data: gone ? null : { name: `v${version}` },
});
const nothing = () => undefined;

describe('a page of the feed', () => {
  it('brings what is new and takes what has left', () => {
    const { put, gone, anew } = changesOf(
      { items: [item('a', 1), item('b', 2, true)], reset: false },
      nothing,
    );
    expect([put.map(({ id }) => id), gone.map(({ id }) => id), anew]).toEqual([['a'], ['b'], false]);
  });

  it('never puts an older record in the place of a newer', () => {
    const known = () => 5;
    expect(changesOf({ items: [item('a', 4)], reset: false }, known).put).toEqual([]);
    expect(changesOf({ items: [item('a', 4, true)], reset: false }, known).gone).toEqual([]);
    expect(changesOf({ items: [item('a', 5)], reset: false }, known).put).toHaveLength(1);
  });

  it('says one thing of a record that comes twice in it', () => {
    const { put, gone } = changesOf(
      { items: [item('a', 1), item('a', 2), item('a', 3, true)], reset: false },
      nothing,
    );
    expect([put, gone]).toEqual([[], [item('a', 3, true)]]);
  });

  it('that begins anew does not mind what was kept', () => {
    const changes = changesOf({ items: [item('a', 1)], reset: true }, () => 5);
    expect([changes.anew, changes.put.length]).toEqual([true, 1]);
  });

  it('is followed by the next while there is more, but not for ever where a service is away', () => {
    const page = { items: [], next: 'n', more: true, reset: false, waiting: ['hazards'], at: '' };
    expect(goesOn(page)).toBe(false);
    expect(goesOn({ ...page, items: [item('a', 1)] })).toBe(true);
    expect(goesOn({ ...page, more: false, items: [item('a', 1)] })).toBe(false);
  });
});
