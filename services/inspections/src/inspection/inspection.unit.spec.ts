import { describe, it } from '@jest/globals';
import { given } from '@firegrid/decider';
import { checklist } from '../checklist/checklists.ts';
import { type Submit, inspection } from './inspection.ts';
import type { Finding } from './report.ts';

const list = checklist('small-ten-points', 1);
const visit = (change: Partial<Submit> = {}): Submit => ({
  type: 'submit',
  premises: { id: 'p', name: '小商店', area: { code: '1', ancestors: ['1'] } },
  checklist: list,
  answers: list.items.map(({ code }) => ({ item: code, answer: 'pass' })),
  findings: [],
  deviceTime: new Date('2026-03-02T00:55:00Z'),
  ...change,
});
const lockedExit: Finding = {
  hazardId: 'h',
  type: 'locked-exit',
  place: '后门',
  severity: 'serious',
  photos: ['a'.repeat(64)],
  fixedOnSpot: false,
  photosAfter: [],
};
const failing = visit().answers.map((answer) =>
  answer.item === 'clear-exits' ? ({ ...answer, answer: 'fail' } as const) : answer,
);

describe('an inspection', () => {
  it('without findings is filed with its checklist and who made it', () => {
    given(inspection)
      .when(visit())
      .thenState({ checklist: 'small-ten-points', checklistVersion: 1, inspector: 'someone' });
  });

  it('may be sent days after the visit', () => {
    given(inspection)
      .when(visit({ deviceTime: new Date('2026-01-02T00:00:00Z') }))
      .thenState({ inspector: 'someone' });
  });

  it.each([
    ['an item has no answer', visit({ answers: visit().answers.slice(1) })],
    ['an item is answered twice', visit({ answers: [...visit().answers, ...visit().answers.slice(0, 1)] })],
    [
      'an item is of another checklist',
      visit({ answers: [...visit().answers, { item: 'roof', answer: 'pass' }] }),
    ],
    ['a failure is not explained', visit({ answers: failing })],
    [
      'something was fixed on the spot and no photo shows it',
      visit({ findings: [{ ...lockedExit, fixedOnSpot: true }] }),
    ],
    ['two findings have one id', visit({ findings: [lockedExit, lockedExit] })],
    ['the phone’s clock is ahead', visit({ deviceTime: new Date('2026-03-02T02:00:00Z') })],
  ])('is refused when %s', (_why, command) => {
    given(inspection).when(command).thenRefused('invalid-input');
  });

  it('explains a failure by a finding', () => {
    given(inspection)
      .when(visit({ answers: failing, findings: [lockedExit] }))
      .thenState({ findings: [lockedExit] });
  });
});
