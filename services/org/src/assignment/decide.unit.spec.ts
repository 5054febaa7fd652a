import { describe, it } from '@jest/globals';
import { given } from '@firegrid/decider';
import type { AssignedPerson, AssignmentCommand, AssignmentEvent, PostPlace } from './assignment.ts';
import { assignmentDecider } from './decide.ts';

const area = { code: '430121105', ancestors: ['43', '430121105'] };
const township: PostPlace = { area, level: 'township', closed: false };
const station: PostPlace = { area, body: { code: 'PS-1', kind: 'police', dissolved: false } };
const li: AssignedPerson = { id: 'p-1', subject: 's-1', left: false, holds: false, grants: 1 };
/** Acts happen on 2026-03-02. */
const assign = {
  ...{ type: 'assign', person: li, role: 'township-officer', place: township, from: '2026-03-01', until: '' },
} as const satisfies AssignmentCommand;
const assigned: AssignmentEvent = {
  ...{ type: 'assigned', person: 'p-1', subject: 's-1', role: 'township-officer', area, body: '' },
  ...{ from: '2026-03-01', until: '' },
};
const given_: AssignmentEvent = { type: 'carried', given: true, dueOn: '' };

describe('assigning a post', () => {
  it('makes it due for Keycloak from its first day', () => {
    given(assignmentDecider).when(assign).then(assigned).thenState({ dueOn: '2026-03-01', given: false });
  });

  it('refuses a role that the place does not have', () => {
    const refused = (change: Partial<typeof assign> | object): void =>
      given(assignmentDecider)
        .when({ ...assign, ...change })
        .thenRefused('role-does-not-fit');
    refused({ role: 'county-officer' });
    refused({ role: 'police-officer' });
    refused({ role: 'platform-ops' });
    refused({ place: station });
    refused({ place: station, role: 'fire-officer' });
    given(assignmentDecider)
      .when({ ...assign, role: 'auditor' })
      .thenState({ role: 'auditor' });
    given(assignmentDecider)
      .when({ ...assign, role: 'police-officer', place: station })
      .thenState({ body: 'PS-1' });
  });

  it('refuses oneself, who has left, what is held already, too many posts, closed places and twisted dates', () => {
    const by = { subject: 's-1', role: 'area-admin', area: '43' };
    given(assignmentDecider).when(assign, { by }).thenRefused('own-post');
    const refused = (code: string, change: object): void =>
      given(assignmentDecider)
        .when({ ...assign, ...change })
        .thenRefused(code);
    refused('person-left', { person: { ...li, left: true } });
    refused('post-held', { person: { ...li, holds: true } });
    refused('too-many-posts', { person: { ...li, grants: 21 } });
    refused('area-closed', { place: { ...township, closed: true } });
    refused('body-dissolved', {
      place: { area, body: { ...station.body, dissolved: true } },
      role: 'police-officer',
    });
    refused('dates-out-of-order', { until: '2026-02-28' });
  });
});

describe('ending a post', () => {
  it('at once refuses older tokens at once, before Keycloak knows', () => {
    const ended = given(assignmentDecider, assigned, given_)
      .when({ type: 'end', on: '' })
      .then({ type: 'ended', on: '2026-03-02', today: '2026-03-02' }, { type: 'access-narrowed' });
    ended.thenState({ is: 'ended', until: '2026-03-02', dueOn: '2026-03-02' });
    ended.when({ type: 'end', on: '' }).thenRefused('assignment-ended');
  });

  it('that Keycloak may have before the register knows it refuses tokens all the same', () => {
    given(assignmentDecider, assigned)
      .when({ type: 'end', on: '' })
      .then({ type: 'ended', on: '2026-03-02', today: '2026-03-02' }, { type: 'access-narrowed' });
  });

  it('that Keycloak never had refuses no token', () => {
    given(assignmentDecider, { ...assigned, from: '2026-04-01' })
      .when({ type: 'end', on: '' })
      .then({ type: 'ended', on: '2026-03-02', today: '2026-03-02' });
    given(assignmentDecider, assigned, { type: 'carried', given: false, dueOn: '' })
      .when({ type: 'end', on: '' })
      .then({ type: 'ended', on: '2026-03-02', today: '2026-03-02' });
  });

  it('with a last day keeps it until then', () => {
    const post = given(assignmentDecider, assigned, given_);
    post.when({ type: 'end', on: '2026-03-01' }).thenRefused('dates-out-of-order');
    const planned = post.when({ type: 'end', on: '2026-03-10' });
    planned.thenState({ is: 'held', until: '2026-03-10', dueOn: '2026-03-11' });
    planned.when({ type: 'expire', today: '2026-03-10' }).then();
    planned
      .when({ type: 'expire', today: '2026-03-11' })
      .then({ type: 'ended', on: '2026-03-10', today: '2026-03-11' }, { type: 'access-narrowed' });
  });
});

describe('what Keycloak is told', () => {
  it('begins on the first day and is over after the last', () => {
    const later: AssignmentEvent = {
      ...assigned,
      from: '2026-04-01',
      until: '2026-04-30',
    };
    const post = given(assignmentDecider, later);
    post.when({ type: 'carry', day: '2026-03-02', subject: 's-1' }).then();
    const begun = post.when({ type: 'carry', day: '2026-04-01', subject: 's-1' });
    begun.then({ type: 'carried', given: true, dueOn: '2026-05-01' });
    begun.when({ type: 'carry', day: '2026-04-02', subject: 's-1' }).then();
  });

  it('is nothing more once it has ended and was carried', () => {
    given(assignmentDecider, assigned, given_, { type: 'ended', on: '2026-03-02', today: '2026-03-02' })
      .when({ type: 'carry', day: '2026-03-02', subject: 's-1' })
      .then({ type: 'carried', given: false, dueOn: '' });
  });

  it('names the subject that Keycloak gave late', () => {
    given(assignmentDecider, { ...assigned, subject: '' })
      .when({ type: 'carry', day: '2026-03-02', subject: 's-9' })
      .then({ type: 'identified', subject: 's-9' }, { type: 'carried', given: true, dueOn: '' });
  });

  it('is due again when the body serves other areas', () => {
    given(assignmentDecider, assigned, given_)
      .when({ type: 'refresh', today: '2026-03-02' })
      .thenState({ dueOn: '2026-03-02', given: true });
  });
});
