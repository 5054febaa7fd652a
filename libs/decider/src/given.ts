import assert from 'node:assert/strict';
import { type Decider, type Issued, fold } from './decider.ts';

/** An act nobody cares about the author of: a grid worker on Monday 2026-03-02, 9 h in Shanghai. */
const someone: Issued = {
  id: '019cab00-0000-7000-8000-000000000000',
  by: { subject: 'someone', role: 'grid-worker', area: '430121105201-001' },
  at: new Date('2026-03-02T01:00:00Z'),
};

/** The past of a scenario. Parts of the act that a test doesn't name are a grid worker's on 2026-03-02. */
export interface Given<Command, Event> {
  when(command: Command, issued?: Partial<Issued>): Outcome<Command, Event>;
  /** The state so far holds at least these fields. */
  thenState(expected: object): void;
}

/** What became of a command. A further `when` goes on from there. */
export interface Outcome<Command, Event> extends Given<Command, Event> {
  /** Exactly these events, in this order; none: the command changed nothing. */
  then(...expected: readonly Event[]): Outcome<Command, Event>;
  /** Refused with this problem code. */
  thenRefused(code: string): void;
}

/**
 * Reads as a rule does: given(decider, registered).when({ type: 'confirm' }).then({ type: 'confirmed' }).
 * @throws AssertionError where the decider does something else.
 */
export function given<State, Command, Event>(
  decider: Decider<State, Command, Event>,
  ...events: readonly Event[]
): Given<Command, Event> {
  return after(decider, fold(decider, decider.initial, events, someone));
}

function after<State, Command, Event>(
  decider: Decider<State, Command, Event>,
  state: State,
): Given<Command, Event> {
  return {
    when: (command, part) => outcome(decider, state, command, { ...someone, ...part }),
    thenState: (expected) => assert.partialDeepStrictEqual(state, expected),
  };
}

function outcome<State, Command, Event>(
  decider: Decider<State, Command, Event>,
  state: State,
  command: Command,
  issued: Issued,
): Outcome<Command, Event> {
  let events: readonly Event[] = [];
  let refusal: unknown;
  try {
    events = decider.decide(command, state, issued);
  } catch (error) {
    refusal = error;
  }
  const accepted = (): Given<Command, Event> => {
    if (refusal) throw refusal as Error;
    return after(decider, fold(decider, state, events, issued));
  };
  const self: Outcome<Command, Event> = {
    then(...expected) {
      accepted();
      assert.deepStrictEqual(events, expected);
      return self;
    },
    thenRefused(code) {
      assert.ok(refusal, `expected a refusal with ${code}, but it happened: ${JSON.stringify(events)}`);
      if (!(refusal instanceof Error && 'code' in refusal)) throw refusal as Error;
      assert.equal(refusal.code, code);
    },
    thenState: (expected) => accepted().thenState(expected),
    when: (next, part) => accepted().when(next, part),
  };
  return self;
}
