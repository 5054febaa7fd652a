import { describe, expect, it } from '@jest/globals';
import { topics, unpackEvent } from '@firegrid/contracts';
import { fold } from '@firegrid/decider';
import { hazardDecider } from './decider.ts';
import { absent } from './hazard.ts';
import { publishHazard } from './publish.ts';
import * as s from './samples.ts';

const issued = { id: 'c', by: s.worker, at: s.monday };
const reported = (custody = s.post(s.worker)) => {
  const [event] = hazardDecider.decide(s.report(), absent, issued);
  if (event?.type !== 'reported') throw new Error('nothing was reported');
  return { ...event, facts: { ...event.facts, custody } };
};

describe('what others hear of a hazard', () => {
  it.each([
    ['the village above a grid worker', s.post(s.worker), s.post(s.villager)],
    ['the officer above the area a body serves', s.post(s.police), s.post(s.county)],
    ['nobody at the top', { role: 'province-officer', area: '43' }, undefined],
  ])('names who stands above its owner: %s', (_what, custody, superior) => {
    const event = reported(custody);
    const state = fold(hazardDecider, absent, [event], issued);
    const wire = publishHazard(event, state, { id: 'h', version: 1, issued, messageId: 'h/1/0' });
    if (!wire) throw new Error('nothing is told');
    const { hazard } = unpackEvent(topics.hazard, wire).body;
    expect(hazard?.custody).toMatchObject(custody);
    if (superior) expect(hazard?.superior).toMatchObject(superior);
    else expect(hazard?.superior).toBeUndefined();
  });
});
