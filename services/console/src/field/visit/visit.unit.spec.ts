import { describe, expect, it } from '@jest/globals';
import type { Checklist, HazardType } from '../../offline/down/kinds.ts';
import {
  allFine,
  anew,
  beginVisit,
  checklistFor,
  hazardReportOf,
  isEmpty,
  lackOf,
  mark,
  newFinding,
  note,
  openItems,
  photosOf,
  reportOf,
  withFinding,
} from './visit.ts';

const item = (code: string, hazardType: string) => ({ code, hazardType, zh: code, en: code });
const ten: Checklist = {
  code: 'small-ten-points',
  version: 1,
  name: { zh: '', en: '' },
  classes: ['small-shop'],
  items: [item('exits', 'locked-exit'), item('extinguishers', 'extinguisher'), item('signs', 'signs')],
};
const general = { ...ten, code: 'general', classes: ['*'] };
const exit = { code: 'locked-exit', defaultSeverity: 'serious' } as HazardType;
const begun = beginVisit('premises-1', ten);
const found = { ...newFinding([exit], 'locked-exit', 'exits'), place: '后门', photos: ['a'] };

describe('a visit', () => {
  it('uses the checklist of the class, or the general one', () => {
    expect(checklistFor([general, ten], 'small-shop')?.code).toBe('small-ten-points');
    expect(checklistFor([ten, general], 'warehouse')?.code).toBe('general');
  });

  it('is finished with one touch where all is fine', () => {
    const visit = allFine(begun, ten);
    expect(openItems(visit, ten)).toEqual({ lacking: [], unanswered: [], unexplained: [] });
    expect(reportOf(visit, new Date('2026-11-25T02:00:00Z'))).toMatchObject({
      premisesId: 'premises-1',
      checklist: 'small-ten-points',
      checklistVersion: 1,
      answers: [
        { item: 'exits', answer: 'pass' },
        { item: 'extinguishers', answer: 'pass' },
        { item: 'signs', answer: 'pass' },
      ],
      findings: [],
      deviceTime: '2026-11-25T02:00:00.000Z',
    });
  });

  it('keeps the exceptions when all else is fine', () => {
    const visit = allFine(mark(begun, 'signs', 'not-applicable'), ten);
    expect(visit.marks).toEqual({ exits: 'pass', extinguishers: 'pass', signs: 'not-applicable' });
  });

  it('can’t be finished with something unanswered, or failing without a word', () => {
    const visit = mark(begun, 'signs', 'fail');
    expect(openItems(visit, ten)).toEqual({
      lacking: [],
      unanswered: ['exits', 'extinguishers'],
      unexplained: ['signs'],
    });
    expect(openItems(note(allFine(visit, ten), 'signs', '没亮'), ten).unexplained).toEqual([]);
    expect(openItems(withFinding(allFine(visit, ten), found), ten).unexplained).toEqual([]);
  });

  it('has the item fail that a hazard was found by, and drops the hazard when it passes after all', () => {
    const visit = withFinding(allFine(begun, ten), found);
    expect(visit.marks.exits).toBe('fail');
    expect(mark(visit, 'exits', 'pass').findings).toEqual([]);
    expect(mark(visit, 'signs', 'pass').findings).toHaveLength(1);
  });

  it('can’t be finished while a hazard lacks something', () => {
    const visit = withFinding(allFine(begun, ten), { ...found, place: '' });
    expect(openItems(visit, ten).lacking).toEqual([found.hazardId]);
    expect([isEmpty(found), isEmpty({ ...found, place: ' ', photos: [] })]).toEqual([false, true]);
  });

  it('holds one finding once, as it was last changed', () => {
    const visit = withFinding(withFinding(begun, found), { ...found, place: '前门' });
    expect(visit.findings.map(({ place }) => place)).toEqual(['前门']);
  });

  it('sends of a finding what the platform knows, and no photo after where nothing was fixed', () => {
    const visit = withFinding(allFine(begun, ten), { ...found, photosAfter: ['b'] });
    const [sent] = reportOf(visit, new Date()).findings as Record<string, unknown>[];
    expect(sent).toEqual({
      hazardId: found.hazardId,
      type: 'locked-exit',
      place: '后门',
      severity: 'serious',
      photos: ['a'],
      fixedOnSpot: false,
      photosAfter: [],
    });
  });

  it('knows all its photos', () => {
    expect(photosOf(withFinding(begun, { ...found, photosAfter: ['b'] }))).toEqual(['a', 'b']);
  });

  it('that was refused is sent as something new, with all that was filled in', () => {
    const visit = withFinding(begun, found);
    const again = anew(visit);
    expect([again.id === visit.id, again.findings[0]?.hazardId === found.hazardId]).toEqual([false, false]);
    expect(again.findings[0]).toMatchObject({ place: '后门', photos: ['a'] });
  });
});

describe('a finding', () => {
  it('is proposed with the severity of its type', () => expect(found.severity).toBe('serious'));

  it('needs a place, and a photo of what was put right', () => {
    expect(lackOf({ ...found, place: ' ' })).toBe('place');
    expect(lackOf({ ...found, fixedOnSpot: true })).toBe('photo-after');
    expect(lackOf({ ...found, fixedOnSpot: true, photosAfter: ['b'] })).toBeUndefined();
  });

  it('by the way is reported where it is', () => {
    expect(
      hazardReportOf({ ...found, fixedOnSpot: true, photosAfter: ['b'] }, { area: '430121105201-001' }),
    ).toEqual({
      type: 'locked-exit',
      place: '后门',
      severity: 'serious',
      photos: ['a'],
      area: '430121105201-001',
      fixedOnSpot: { photos: ['b'] },
    });
  });
});
