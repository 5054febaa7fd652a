import { describe, expect, it } from '@jest/globals';
import { given } from '@firegrid/decider';
import { hazardDecider } from '../hazard/decider.ts';
import type { Hazard } from '../hazard/hazard.ts';
import * as s from '../hazard/samples.ts';
import { by } from '../hazard/scenarios.ts';
import { publicStates, stateOf, stepsOf } from './progress.ts';
import { stranger } from './stranger.ts';

const reporter = { receipt: 'hash' };
const reported = given(hazardDecider).when(s.report({ source: 'public', reporter }), by(stranger));

describe('a hazard reported without a login', () => {
  it('begins with the officer above the grid, not with the worker who could not confirm it', () => {
    reported.thenState({ status: 'reported', custody: s.post(s.villager), source: 'public' });
    given(hazardDecider)
      .when(s.report({ source: 'public' }), by(s.villager))
      .thenState({ custody: s.post(s.worker) });
  });

  it('is not dismissed or closed without an answer', () => {
    reported.when({ type: 'dismiss', reason: '看错了' }, by(s.villager)).thenRefused('reply-needed');
    const submitted = reported
      .when({ type: 'confirm' }, by(s.villager))
      .when(s.plan(), by(s.villager))
      .when({ type: 'submit', photos: [] }, by(s.villager));
    submitted.when({ type: 'verify', photos: [] }, by(s.township)).thenRefused('reply-needed');
    submitted
      .when({ type: 'verify', photos: [], reply: '已整改' }, by(s.township))
      .thenState({ status: 'closed', reply: '已整改', reporter });
  });
});

describe('the words of the public', () => {
  const at = s.monday;
  const deed = { subject: 'x', role: 'village-officer', area: s.village, at };
  const shown = { ...deed, photos: [], onSpot: true };
  const base = { reportedAt: s.later(-1) };
  const hazard = (state: object) => ({ ...base, ...state }) as Hazard;

  it.each<[string, object, string, string[]]>([
    ['reported', { status: 'reported' }, 'received', ['received']],
    ['confirmed', { status: 'confirmed', decided: deed }, 'confirmed', ['received', 'confirmed']],
    [
      'fixed on the spot before anybody decided',
      { status: 'submitted', submission: shown },
      'being-put-right',
      ['received', 'being-put-right'],
    ],
    [
      'reopened, with nothing planned',
      { status: 'rectifying', decided: deed },
      'being-put-right',
      ['received', 'confirmed'],
    ],
    [
      'closed',
      { status: 'closed', decided: deed, submission: shown, verified: shown },
      'put-right',
      ['received', 'confirmed', 'being-put-right', 'put-right'],
    ],
    ['dismissed', { status: 'dismissed', decided: deed }, 'no-hazard', ['received', 'no-hazard']],
  ])('for what is %s', (_, state, now, steps) => {
    expect(stateOf(hazard(state))).toBe(now);
    expect(stepsOf(hazard(state)).map((step) => step.state)).toEqual(steps);
    expect(publicStates).toContain(now);
  });

  it('begin with his own report where it was merged', () => {
    const merged = hazard({ status: 'merged', decided: deed });
    const into = hazard({ reportedAt: s.later(-9), status: 'confirmed', decided: deed });
    expect(stepsOf(merged, into)).toEqual([
      { state: 'received', at: base.reportedAt },
      { state: 'confirmed', at },
    ]);
  });
});
