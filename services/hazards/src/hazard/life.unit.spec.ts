import { describe, expect, it } from '@jest/globals';
import { type Issued, fold } from '@firegrid/decider';
import { DomainError } from '@firegrid/problem';
import fc from 'fast-check';
import { allowed } from './acts.ts';
import type { Command } from './commands.ts';
import { hazardDecider } from './decider.ts';
import { type Hazard, type State, absent, statuses } from './hazard.ts';
import * as s from './samples.ts';

const people = [
  s.worker,
  s.villager,
  s.villager2,
  s.township,
  s.county,
  s.police,
  s.police2,
  s.fire,
  s.sibling,
];
const everybody = [...people, s.system];
const photos = [s.photo];
const moved = { code: s.grid, ancestors: s.area.ancestors.with(3, '430121106') };
const movedLine = s.line.with(3, { role: 'township-officer', area: '430121106' });
const posts = [...people.map(s.post), { role: 'fire-officer', area: '44' }];

const commands: readonly Command[] = [
  { type: 'confirm' },
  { type: 'confirm', severity: 'serious' },
  { type: 'dismiss', reason: 'x' },
  { type: 'merge', into: { id: 'other', status: 'confirmed', reportedAt: s.later(-1) } },
  s.plan(),
  { type: 'submit', photos: [] },
  { type: 'fix', photos },
  { type: 'verify', photos },
  { type: 'reject', reason: 'x' },
  { type: 'reopen', reason: 'x' },
  ...posts.map((to): Command => ({ type: 'offer', to })),
  { type: 'acknowledge' },
  { type: 'refuse', reason: 'x' },
  { type: 'stop-clock', reason: 'x' },
  { type: 'resume-clock' },
  { type: 'climb', intervalMs: 3_600_000 },
  { type: 'follow', area: moved, line: movedLine },
  { type: 'follow', area: s.area, line: s.line },
];
const all = commands.flatMap((command) => everybody.map((by) => ({ command, by })));
const first = fc.record({
  type: fc.constantFrom('extinguisher', 'locked-exit', 'three-in-one'),
  fixed: fc.constantFrom(undefined, { photos }),
});
/** `blind`: anything by anybody; else what the status allows, so that lives get long. Ends are rare for the same reason. */
const step = fc.record({ blind: fc.boolean(), pick: fc.nat(9999), hours: fc.nat(30), ending: fc.nat(4) });
interface Step {
  readonly blind: boolean;
  readonly pick: number;
  readonly hours: number;
  readonly ending: number;
}

function choose(state: State, { blind, pick, ending }: Step) {
  const lively = all.filter(
    ({ command: { type } }) =>
      allowed[state.status].includes(type) && (ending === 0 || (type !== 'dismiss' && type !== 'merge')),
  );
  const some = blind || lively.length === 0 ? all : lively;
  return some[pick % some.length];
}

interface Seen {
  readonly before: State;
  readonly after: State;
  readonly command: Command;
  readonly issued: Issued;
  readonly events: number;
}

/** Plays commands of anybody in any order; a refusal changes nothing. Anything but a DomainError is a bug. */
function play(
  { type: hazardType, fixed }: { type: string; fixed: { photos: string[] } | undefined },
  steps: Step[],
) {
  let state: State = absent;
  let at = s.monday;
  const seen: Seen[] = [];
  const attempt = (command: Command, by: Issued['by']): void => {
    const issued = { id: 'x', by, at };
    try {
      const before: State = state;
      const events = hazardDecider.decide(command, before, issued);
      state = fold(hazardDecider, before, events, issued);
      seen.push({ before, after: state, command, issued, events: events.length });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  };
  attempt(s.report({ hazardType, fixed }), s.worker);
  for (const one of steps) {
    at = s.later(one.hours, at);
    const next = choose(state, one);
    if (next) attempt(next.command, next.by);
  }
  return seen;
}

const always = (holds: (seen: Seen) => void, repeatable: { seed?: number } = {}) =>
  fc.assert(
    fc.property(first, fc.array(step, { minLength: 20, maxLength: 150 }), (begin, steps) =>
      play(begin, steps).forEach(holds),
    ),
    { numRuns: 300, ...repeatable },
  );
const hazard = (state: State): Hazard | undefined => (state.status === 'absent' ? undefined : state);

describe('whatever is commanded, by whomever, in whatever order', () => {
  it('a hazard is closed only by a verification, by another person than the one who put it right', () => {
    always(({ before, after, command, issued }) => {
      if (after.status !== 'closed' || before.status === 'closed') return;
      expect(command.type).toBe('verify');
      expect(before.status).toBe('submitted');
      expect(issued.by.subject).not.toBe(after.submission.subject);
      expect(after.verified.subject).toBe(issued.by.subject);
      expect(after.found.subject).toBe('li');
      expect(after.decided.subject).toBeTruthy();
    });
  });

  it('custody lies with an officer over the hazard or a body of its area', () => {
    always(({ after }) => {
      const now = hazard(after);
      if (!now) return;
      const { role, area: at } = now.custody;
      expect(now.area.ancestors).toContain(at);
      const office = now.line.find(({ area }) => area === at)?.role;
      expect([office, 'police-officer', 'fire-officer']).toContain(role);
    });
  });

  it('a body has custody only after it, or its office above, has acknowledged', () => {
    always(({ before, after, command }) => {
      const [was, now] = [hazard(before)?.custody.role, hazard(after)?.custody.role];
      if (now === was || (now !== 'police-officer' && now !== 'fire-officer')) return;
      expect(command.type).toBe('acknowledge');
    });
  });

  it('nothing happens to a hazard that was dismissed or merged', () => {
    always(({ before, events }) => {
      if (before.status === 'dismissed' || before.status === 'merged') expect(events).toBe(0);
    });
  });

  it('every act that led to something is in the transition table', () => {
    always(({ before, command, events }) => {
      if (events > 0) expect(allowed[before.status]).toContain(command.type);
    });
  });

  it('the next township has a hand in it only where its area has come to it', () => {
    always(({ before, issued, command, events }) => {
      if (issued.by.subject !== 'feng' || command.type === 'report' || events === 0) return;
      expect(hazard(before)?.area.ancestors).toContain('430121106');
    });
  });

  it('an open hazard has a clock, an ended one none', () => {
    always(({ after }) => {
      const open = ['reported', 'confirmed', 'rectifying', 'submitted'].includes(after.status);
      expect('clock' in after).toBe(open);
    });
  });

  it('lives get long enough to be worth looking at', () => {
    const ends = new Map<string, number>();
    const count = ({ after: { status }, events }: Seen): void => {
      if (events > 0) ends.set(status, (ends.get(status) ?? 0) + 1);
    };
    always(count, { seed: 119 });
    for (const status of statuses)
      expect({ status, seen: (ends.get(status) ?? 0) > 5 }).toEqual({ status, seen: true });
  });
});
