import { describe, expect, it } from '@jest/globals';
import { attemptOf, contentOf } from './content.ts';
import { type Draft, emptyDraft, keepDraft, keptDraft } from './draft.ts';

const area = { code: '430121105201', name: '鱼塘村', level: 'village', within: [] } as const;
const draft: Draft = {
  ...emptyDraft,
  type: 'locked-exit',
  area: { ...area, within: ['长沙市'] },
  place: ' 一楼后门 ',
};

function storage(kept = new Map<string, string>()) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
}

describe('a report', () => {
  it('is sent when type, area and place are there', () => {
    expect(contentOf({ ...draft, place: ' ' }, [])).toBeUndefined();
    expect(contentOf({ ...draft, area: undefined }, [])).toBeUndefined();
    expect(contentOf({ ...draft, type: undefined }, [])).toBeUndefined();
    expect(contentOf({ ...draft, note: '常年锁着', position: '定位：北纬 28' }, ['a'])).toEqual({
      type: 'locked-exit',
      area: area.code,
      place: '一楼后门',
      photos: ['a'],
      note: '常年锁着\n定位：北纬 28',
    });
  });

  it('keeps its id while the same is sent again, also after the page was loaded anew', () => {
    const body = contentOf(draft, []);
    if (!body) throw new Error('complete');
    const first = attemptOf(draft, body);
    const there = storage();
    keepDraft({ ...draft, attempt: first }, there);
    expect(attemptOf(keptDraft(there), body)).toEqual(first);
    expect(attemptOf({ ...draft, attempt: first }, { ...body, place: '二楼' }).id).not.toBe(first.id);
  });

  it('begins anew where what was kept can’t be read, and goes on where nothing can be kept', () => {
    expect(keptDraft(storage(new Map([['firegrid.report', '{']])))).toEqual(emptyDraft);
    const full = {
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    } as unknown as Storage;
    expect(() => keepDraft(draft, full)).not.toThrow();
  });
});
