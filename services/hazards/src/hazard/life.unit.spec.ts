import { describe, expect, it } from '@jest/globals';
import { type Issued, fold } from '@firegrid/decider';
import { DomainError } from '@firegrid/problem';
import fc from 'fast-check';
import { allowed } from './acts.ts';
import type { Command } from './commands.ts';
import { hazardDecider } from './decider.ts';
import { type Hazard, type State, absent } from './hazard.ts';
import { isBody, isOfLine } from './posts.ts';
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
const photos = [s.photo];
const to = fc.constantFrom(...people.map(s.post), { role: 'fire-officer', area: '44' });
const moved = { code: s.grid, ancestors: s.area.ancestors.with(3, '430121106') };
const movedLine = s.line.with(3, { role: 'township-officer', area: '430121106' });

const fixed = fc.constantFrom(undefined, { photos });
const types = fc.constantFrom('extinguisher', 'locked-exit', 'three-in-one');
const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(types, fixed).map(([hazardType, fixed]) => s.report({ hazardType, fixed })),
  fc.constantFrom<Command[]>(
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
    { type: 'acknowledge' },
    { type: 'refuse', reason: 'x' },
    { type: 'stop-clock', reason: 'x' },
    { type: 'resume-clock' },
    { type: 'climb', intervalMs: 3_600_000 },
    { type: 'follow', area: moved, line: movedLine },
    { type: 'follow', area: s.area, line: s.line },
  ),
  to.map((post): Command => ({ type: 'offer', to: post })),
);
const step = fc.record({ command: commands, by: fc.constantFrom(...people, s.system), hours: fc.nat(30) });

interface Seen {
  readonly before: State;
  readonly after: State;
  readonly command: Command;
  readonly issued: Issued;
  readonly events: number;
}

/** Plays commands of anybody in any order; a refusal changes nothing. Anything but a DomainError is a bug. */
function play(steps: readonly { command: Command; by: Issued['by']; hours: number }[]): Seen[] {
  let state: State = absent;
  let at = s.monday;
  const seen: Seen[] = [];
  const first = { command: s.report(), by: s.worker, hours: 0 };
  for (const { command, by, hours } of [first, ...steps]) {
    at = s.later(hours, at);
    if (command.type === 'report' && state.status !== 'absent') continue; // the store creates once
    const issued = { id: 'x', by, at };
    try {
      const before: State = state;
      const events = hazardDecider.decide(command, before, issued);
      state = fold(hazardDecider, before, events, issued);
      seen.push({ before, after: state, command, issued, events: events.length });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return seen;
}

const always = (holds: (seen: Seen) => void) =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => play(steps).forEach(holds)),
    { numRuns: 400 },
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
      if (now) expect(isOfLine(now, now.custody) || isBody(now, now.custody)).toBe(true);
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
});
