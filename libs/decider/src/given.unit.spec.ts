import { describe, expect, it } from '@jest/globals';
import { type Decider, given } from './index.ts';

interface Lamp {
  lit: boolean;
  by?: string;
}
type Command = { type: 'light' } | { type: 'put-out' };
type Event = { type: 'lit' } | { type: 'put-out' };

const refused = Object.assign(new Error('it is dark already'), { code: 'already-dark' });

const lamp: Decider<Lamp, Command, Event> = {
  initial: { lit: false },
  decide(command, state) {
    if (command.type === 'light') return state.lit ? [] : [{ type: 'lit' }];
    if (!state.lit) throw refused;
    return [{ type: 'put-out' }];
  },
  evolve: (_, event, issued) => ({ lit: event.type === 'lit', by: issued.by.subject }),
};

describe('given, when, then', () => {
  it('passes where the decider does as told', () => {
    given(lamp).when({ type: 'light' }).then({ type: 'lit' });
    given(lamp, { type: 'lit' }).when({ type: 'light' }).then();
    given(lamp, { type: 'lit' }).thenState({ lit: true });
    given(lamp).when({ type: 'put-out' }).thenRefused('already-dark');
  });

  it('goes on from an outcome, each act with its own author', () => {
    const keeper = { by: { subject: 'keeper', role: 'village-officer', area: '43' } };
    given(lamp)
      .when({ type: 'light' })
      .when({ type: 'put-out' }, keeper)
      .thenState({ lit: false, by: 'keeper' });
  });

  it('fails on another event, another code, an unexpected refusal and an unexpected success', () => {
    expect(() => given(lamp).when({ type: 'light' }).then()).toThrow();
    expect(() => given(lamp).when({ type: 'put-out' }).thenRefused('too-late')).toThrow(/too-late/);
    expect(() => given(lamp).when({ type: 'put-out' }).then()).toThrow('it is dark already');
    expect(() => given(lamp).when({ type: 'light' }).thenRefused('already-dark')).toThrow(
      /expected a refusal/,
    );
    expect(() => given(lamp).when({ type: 'light' }).thenState({ lit: false })).toThrow();
  });

  it('shows an error of the code itself instead of taking it for a refusal', () => {
    const broken = {
      ...lamp,
      decide: () => [(undefined as unknown as Event).type].map(() => ({ type: 'lit' as const })),
    };
    expect(() => given(broken).when({ type: 'light' }).thenRefused('already-dark')).toThrow(TypeError);
  });
});
