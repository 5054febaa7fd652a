import { describe, it } from '@jest/globals';
import * as s from './samples.ts';
import { by, closed, confirmed, offered, rectifying, reported, taken } from './scenarios.ts';

describe('a transfer', () => {
  it('leaves custody until it is acknowledged', () => {
    offered().thenState({ custody: s.post(s.villager), offer: { to: s.post(s.police) } });
    taken().thenState({
      custody: s.post(s.police),
      handovers: [{ answer: 'acknowledged', answered: { subject: 'zhou' } }],
    });
  });

  it('comes back with the reason when it is refused', () => {
    const refused = offered().when({ type: 'refuse', reason: '不属本所' }, by(s.police));
    refused.thenState({
      custody: s.post(s.villager),
      handovers: [{ answer: 'refused', reason: '不属本所' }],
    });
    refused.when({ type: 'acknowledge' }, by(s.police)).thenRefused('no-transfer-under-way');
    refused.when(s.plan(), by(s.villager)).thenState({ status: 'rectifying' });
  });

  it('is answered by the post it went to, nobody else, and nothing else goes on meanwhile', () => {
    offered().when({ type: 'acknowledge' }, by(s.fire)).thenRefused('not-in-custody');
    offered().when({ type: 'acknowledge' }, by(s.township)).thenRefused('not-in-custody');
    offered().when(s.plan(), by(s.villager)).thenRefused('transfer-under-way');
    offered()
      .when({ type: 'offer', to: s.post(s.fire) }, by(s.township))
      .thenRefused('transfer-under-way');
  });

  it('goes only to an officer over the hazard or a body of its area', () => {
    const to = { role: 'police-officer', area: '430121106' };
    confirmed().when({ type: 'offer', to }, by(s.township)).thenRefused('post-not-possible');
    confirmed()
      .when({ type: 'offer', to: s.post(s.villager) }, by(s.township))
      .thenRefused('post-not-possible');
    confirmed()
      .when({ type: 'offer', to: s.post(s.worker) }, by(s.villager))
      .thenRefused('post-not-possible');
    confirmed()
      .when({ type: 'offer', to: s.post(s.county) }, by(s.villager))
      .when({ type: 'acknowledge' }, by(s.county))
      .thenState({ custody: s.post(s.county) });
  });

  it('leaves the officers below the new owner without a say', () => {
    taken().when(s.plan(), by(s.villager)).thenRefused('not-in-custody');
    taken().when(s.plan(), by(s.township)).thenRefused('not-in-custody');
    taken().when(s.plan(), by(s.county)).thenState({ status: 'rectifying' });
    taken()
      .when(s.plan(), by(s.police))
      .when({ type: 'submit', photos: [] }, by(s.police))
      .when({ type: 'verify', photos: [] }, by(s.fire))
      .thenState({
        status: 'closed',
        found: { subject: 'li' },
        decided: { subject: 'wang' },
        verified: { subject: 'zheng' },
      });
  });
});

describe('the clock', () => {
  const stop = { type: 'stop-clock', reason: '业主住院' } as const;

  it('gives back the time it stood still', () => {
    confirmed()
      .when(stop, by(s.township, s.later(10)))
      .when({ type: 'resume-clock' }, by(s.township, s.later(34)))
      .thenState({ clock: { running: true, deadline: s.later(24, s.thursdayNight) } });
  });

  it('is not stopped twice, nor after the deadline', () => {
    const stopped = confirmed().when(stop, by(s.township));
    stopped.when(stop, by(s.township)).thenRefused('clock-already-stopped');
    confirmed().when({ type: 'resume-clock' }, by(s.township)).thenRefused('clock-already-running');
    confirmed()
      .when(stop, by(s.township, s.later(200)))
      .thenRefused('deadline-passed');
    stopped.when(s.plan({ deadline: s.later(1) }), by(s.villager)).thenRefused('clock-already-stopped');
  });

  it('runs again when the work is submitted', () => {
    rectifying()
      .when(stop, by(s.township))
      .when({ type: 'submit', photos: [] }, by(s.villager, s.later(5)))
      .thenState({ clock: { running: true, deadline: s.later(5, s.thursdayNight) } });
  });
});

describe('an overdue hazard', () => {
  const climb = { type: 'climb', intervalMs: 3_600_000 } as const;
  const at = (hours: number) => by(s.system, s.later(hours, s.thursdayNight));

  it('is told to the superior, then is his, each step once', () => {
    const told = confirmed().when(climb, at(0));
    told.then({
      type: 'climbed',
      from: s.post(s.villager),
      to: s.post(s.township),
      step: 'told',
      next: s.later(1, s.thursdayNight),
    });
    told.when(climb, at(0.5)).then();
    const owned = told.when(climb, at(1));
    owned.thenState({ custody: s.post(s.township), climbed: 1, clock: { told: false } });
    owned.when(climb, at(2)).then();
    owned.when(s.plan(), by(s.villager)).thenRefused('not-in-custody');
  });

  it('does not climb before its deadline, while its clock stands, or after its end', () => {
    confirmed().when(climb, at(-1)).then();
    confirmed().when({ type: 'stop-clock', reason: 'x' }, by(s.township)).when(climb, at(1)).then();
    closed().when(climb, at(1)).then();
  });

  it('climbs further when the new owner lets the statutory time pass as well', () => {
    const owned = confirmed().when(climb, at(0)).when(climb, at(1));
    owned
      .when(climb, at(24 * 6))
      .when(climb, at(24 * 6 + 1))
      .thenState({ custody: s.post(s.county), climbed: 2 });
    const top = confirmed().when(
      { type: 'offer', to: { role: 'province-officer', area: '43' } },
      by(s.villager),
    );
    top
      .when({ type: 'acknowledge' }, by({ subject: 'top', role: 'province-officer', area: '43' }))
      .when(climb, at(999))
      .then();
  });

  it('climbs even when nobody has decided on it', () => {
    reported()
      .when(climb, at(0))
      .when(climb, at(1))
      .thenState({ status: 'reported', custody: s.post(s.villager) });
  });

  it('is nobody’s to climb by hand', () => {
    confirmed()
      .when(climb, by(s.county, s.later(200)))
      .thenRefused('not-in-custody');
  });
});

describe('an area that moves', () => {
  const area = { code: s.grid, ancestors: ['43', '4301', '430121', '430121106', s.village, s.grid] };
  const line = s.line.map((one) => (one.area === '430121105' ? { ...one, area: '430121106' } : one));
  const follow = { type: 'follow', area, line } as const;

  it('takes open work along, and custody to the same office there', () => {
    taken()
      .when(follow, by(s.system))
      .thenState({ area, custody: { role: 'police-officer', area: '430121106' } });
    offered()
      .when(follow, by(s.system))
      .thenState({ offer: { to: { role: 'police-officer', area: '430121106' } } });
    confirmed()
      .when(follow, by(s.system))
      .thenState({ custody: s.post(s.villager) });
    confirmed().when(follow, by(s.system)).when(follow, by(s.system)).then();
  });

  it('leaves what has ended where it was', () => {
    closed().when(follow, by(s.system)).then();
  });
});
