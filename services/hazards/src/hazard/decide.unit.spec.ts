import { describe, it } from '@jest/globals';
import { given } from '@firegrid/decider';
import { hazardDecider } from './decider.ts';
import * as s from './samples.ts';
import { by, closed, confirmed, rectifying, reported, submitted } from './scenarios.ts';

describe('a report', () => {
  it('lies with the officer of its area, with the catalogue’s severity and the statutory time', () => {
    reported().thenState({
      status: 'reported',
      severity: 'common',
      custody: s.post(s.worker),
      found: { subject: 'li', role: 'grid-worker' },
      clock: { running: true, deadline: s.thursdayNight, told: false },
    });
  });

  it('of a locked exit is due within 24 hours', () => {
    reported({ hazardType: 'locked-exit' }).thenState({
      severity: 'serious',
      clock: { deadline: s.later(24) },
    });
  });

  it('is refused with a type or a factor the catalogue does not have', () => {
    given(hazardDecider)
      .when(s.report({ hazardType: 'dragon' }))
      .thenRefused('unknown-hazard-type');
    given(hazardDecider)
      .when(s.report({ factors: ['2017-direct-exits'] }))
      .thenRefused('unknown-factor');
  });

  it('fixed on the spot waits for its verification by the grid worker’s superior', () => {
    reported({ fixed: { photos: [s.photo] } }).thenState({
      status: 'submitted',
      custody: s.post(s.villager),
      submission: { onSpot: true, subject: 'li' },
    });
  });

  it('fixed on the spot needs a photo, and a type that can be', () => {
    given(hazardDecider)
      .when(s.report({ fixed: { photos: [] } }))
      .thenRefused('photo-needed');
    given(hazardDecider)
      .when(s.report({ hazardType: 'three-in-one', fixed: { photos: [s.photo] } }))
      .thenRefused('not-fixable-on-spot');
  });
});

describe('deciding', () => {
  it('takes custody to the post that confirms and starts the time', () => {
    reported()
      .when({ type: 'confirm' }, by(s.villager, s.later(30)))
      .then({ type: 'confirmed', deadline: new Date('2026-03-06T16:00:00Z') })
      .thenState({ status: 'confirmed', custody: s.post(s.villager), decided: { subject: 'wang' } });
  });

  it('may judge the severity otherwise; a major hazard names its factors', () => {
    const judging = { type: 'confirm', severity: 'major' } as const;
    reported().when(judging, by(s.villager)).thenRefused('factors-needed');
    reported()
      .when({ ...judging, factors: ['2025-direct-exits'] }, by(s.township))
      .thenState({ severity: 'major', factors: ['2025-direct-exits'], custody: s.post(s.township) });
  });

  it('is not for the grid worker, nor for the next township', () => {
    reported().when({ type: 'confirm' }, by(s.worker)).thenRefused('not-in-custody');
    reported().when({ type: 'confirm' }, by(s.sibling)).thenRefused('not-in-custody');
    reported().when({ type: 'confirm' }, by(s.police)).thenRefused('not-in-custody');
  });

  it('can dismiss with a reason, and nothing happens after that', () => {
    const dismissed = reported().when({ type: 'dismiss', reason: '误报' }, by(s.villager));
    dismissed.thenState({ status: 'dismissed', reason: '误报', decided: { subject: 'wang' } });
    dismissed.when({ type: 'confirm' }, by(s.villager)).thenRefused('hazard-ended');
  });

  it('merges a duplicate into the earlier report only, while that is open', () => {
    const into = { id: 'first', status: 'confirmed', reportedAt: s.later(-1) };
    reported().when({ type: 'merge', into }, by(s.villager)).thenState({ status: 'merged', into: 'first' });
    reported()
      .when({ type: 'merge', into: { ...into, reportedAt: s.later(1) } }, by(s.villager))
      .thenRefused('merge-into-later');
    reported()
      .when({ type: 'merge', into: { ...into, status: 'closed' } }, by(s.villager))
      .thenRefused('merge-target-ended');
  });
});

describe('rectifying', () => {
  it('is planned by the owner or his superior', () => {
    rectifying().thenState({
      status: 'rectifying',
      plan: { responsibleParty: '黄花百货店', planned: { subject: 'wang' } },
    });
    confirmed()
      .when(s.plan(), by(s.county))
      .thenState({ status: 'rectifying', custody: s.post(s.villager) });
    confirmed().when(s.plan(), by(s.worker)).thenRefused('not-in-custody');
  });

  it('may have an earlier deadline; a later one only when serious, with cost and precautions', () => {
    confirmed()
      .when(s.plan({ deadline: s.later(1) }), by(s.villager))
      .thenState({ clock: { deadline: s.later(1) } });
    confirmed()
      .when(s.fullPlan(s.later(500)), by(s.villager))
      .thenRefused('deadline-not-allowed');
    const serious = { hazardType: 'three-in-one' };
    confirmed(serious)
      .when(s.plan({ deadline: s.later(500) }), by(s.villager))
      .thenRefused('deadline-not-allowed');
    confirmed(serious)
      .when(s.fullPlan(s.later(500)), by(s.villager))
      .thenState({ clock: { deadline: s.later(500) } });
    confirmed(serious)
      .when(s.fullPlan(s.later(9000)), by(s.villager))
      .thenRefused('deadline-not-allowed');
    confirmed(serious)
      .when(s.fullPlan(s.later(-1)), by(s.villager))
      .thenRefused('deadline-not-allowed');
  });

  it('is verified by somebody else of the owner’s post, a superior, the police or the fire department', () => {
    const verify = { type: 'verify', photos: [] } as const;
    submitted().when(verify, by(s.villager)).thenRefused('own-work');
    submitted().when(verify, by(s.worker)).thenRefused('not-in-custody');
    submitted().when(verify, by(s.sibling)).thenRefused('not-in-custody');
    for (const other of [s.villager2, s.township, s.police, s.fire])
      submitted()
        .when(verify, by(other))
        .thenState({ status: 'closed', verified: { subject: other.subject } });
  });

  it('needs a photo when what was fixed on the spot is verified', () => {
    const fixed = reported({ fixed: { photos: [s.photo] } });
    fixed.when({ type: 'verify', photos: [] }, by(s.villager)).thenRefused('photo-needed');
    fixed
      .when({ type: 'verify', photos: [s.photo] }, by(s.villager))
      .thenState({ status: 'closed', decided: { subject: 'wang' } });
  });

  it('goes back when it is rejected, and on when a closed hazard is back', () => {
    submitted()
      .when({ type: 'reject', reason: '未更换' }, by(s.township))
      .thenState({ status: 'rectifying' });
    closed()
      .when({ type: 'reopen', reason: '再次失效' }, by(s.fire, s.later(24)))
      .thenState({ status: 'rectifying', clock: { deadline: new Date('2026-03-06T16:00:00Z') } });
    closed().when({ type: 'reopen', reason: 'x' }, by(s.worker)).thenRefused('not-in-custody');
    closed().when({ type: 'verify', photos: [] }, by(s.fire)).thenRefused('act-not-possible');
  });
});
