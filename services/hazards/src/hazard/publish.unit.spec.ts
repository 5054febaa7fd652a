import { describe, expect, it } from '@jest/globals';
import { topics, unpackEvent } from '@firegrid/contracts';
import { type Actor, type Issued, fold } from '@firegrid/decider';
import type { Command } from './commands.ts';
import { hazardDecider } from './decider.ts';
import { type Event, type State, absent } from './hazard.ts';
import { publishHazard } from './publish.ts';
import * as s from './samples.ts';

const issued = { id: 'c', by: s.worker, at: s.monday };
const reported = (custody = s.post(s.worker)) => {
  const [event] = hazardDecider.decide(s.report(), absent, issued);
  if (event?.type !== 'reported') throw new Error('nothing was reported');
  return { ...event, facts: { ...event.facts, custody } };
};

const toldOf = (event: Event, state: State, by: Issued = issued) => {
  const wire = publishHazard(event, state, { id: 'h', version: 1, issued: by, messageId: 'h/1/0' });
  if (!wire) throw new Error('nothing is told');
  return unpackEvent(topics.hazard, wire).body.hazard;
};

/** What is told after the last of some acts. */
function toldAfter(...acts: readonly (readonly [Command, Actor])[]) {
  let state: State = absent;
  let last: Event | undefined;
  for (const [command, by] of acts) {
    const events = hazardDecider.decide(command, state, { ...issued, by });
    state = fold(hazardDecider, state, events, { ...issued, by });
    last = events.at(-1) ?? last;
  }
  if (!last) throw new Error('nothing happened');
  return toldOf(last, state);
}

describe('what others hear of a hazard', () => {
  it.each([
    ['the village above a grid worker', s.post(s.worker), s.post(s.villager)],
    ['the officer above the area a body serves', s.post(s.police), s.post(s.county)],
    ['nobody at the top', { role: 'province-officer', area: '43' }, undefined],
  ])('names who stands above its owner: %s', (_what, custody, superior) => {
    const event = reported(custody);
    const state = fold(hazardDecider, absent, [event], issued);
    const hazard = toldOf(event, state);
    expect(hazard?.custody).toMatchObject(custody);
    if (superior) expect(hazard?.superior).toMatchObject(superior);
    else expect(hazard?.superior).toBeUndefined();
  });

  describe('of its photos', () => {
    const [found, after, seen] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [
      string,
      string,
      string,
    ];
    const fixed = [s.report({ photos: [found], fixed: { photos: [after] } }), s.worker] as const;
    const shown = (told: ReturnType<typeof toldOf>) =>
      told?.photos.map(({ hash, shows }) => [hash, shows] as const);

    it('names each with what it shows', () => {
      expect(shown(toldAfter([s.report({ photos: [found, seen] }), s.worker]))).toEqual([
        [found, 'found'],
        [seen, 'found'],
      ]);
      const verified = [{ type: 'verify', photos: [seen] }, s.villager] as const;
      expect(shown(toldAfter(fixed, verified))).toEqual([
        [found, 'found'],
        [after, 'rectified'],
        [seen, 'verified'],
      ]);
    });

    it('leaves out those of a rectification that did not hold', () => {
      const rejected = [{ type: 'reject', reason: '未整改' }, s.villager] as const;
      expect(shown(toldAfter(fixed, rejected))).toEqual([[found, 'found']]);
    });
  });
});
