import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { census } from './census.ts';
import { Inside } from './inside.ts';
import { told } from './acts/inbox.ts';
import { type Constellation, startConstellation } from './constellation.ts';
import { playWeek } from './story.ts';
import { Timeline } from './timeline.ts';
import { weekEnds } from './week.ts';
import { cast, expectStatus } from './world.ts';

describe('a week in 黄花镇', () => {
  let constellation: Constellation;
  let inside: Inside;
  let person: ReturnType<typeof cast>;

  beforeAll(async () => {
    constellation = await startConstellation();
    person = cast(constellation.world);
    inside = await Inside.of(constellation.product.env);
  }, 180_000);
  afterAll(async () => {
    await inside?.close();
    await constellation?.stop();
  }, 60_000);

  it('goes from the ledger to the closed hazard, each effect seen by who must see it', async () => {
    const lines: string[] = [];
    const timeline = new Timeline((line) => lines.push(line));
    await playWeek({ person, timeline }, { premises: 200 });
    expect(timeline.effects.length).toBeGreaterThanOrEqual(15);
    expect(lines.join('\n')).toContain('verifies on site');
    await inside.rest();
    expect(await census(person)).toEqual(weekEnds);
    expect(await inside.faults()).toEqual([]);
  }, 240_000);

  it('goes on for others while one service is down', async () => {
    const { notifications } = constellation.product.services;
    await notifications?.kill();
    const worker = person('yutang-grid-1');
    expect((await worker.get('/notifications/inbox')).status).toBe(503);
    const report = { type: 'blocked-stairway', place: '一楼', area: '430121105201-001' };
    const { body } = expectStatus(await worker.post('/hazards/hazards', report), 201);
    await notifications?.start();
    await eventually('the inbox catches up', told(person('yutang-village'), 'reported', String(body.id)));
    expect((await worker.get(`/hazards/hazards/${String(body.id)}`)).status).toBe(200);
  }, 120_000);

  it('refuses an officer who was moved away within five seconds', async () => {
    const admin = person('hunan-admin');
    const officer = person('gaoan-grid-2');
    expectStatus(await officer.get('/hazards/hazards'), 200);
    const people = await admin.get('/org/people?limit=200');
    const found = (people.body.items as { id: string; username: string }[]).find(
      ({ username }) => username === officer.username,
    );
    const posts = await admin.get(`/org/assignments?person=${found?.id}`);
    const [post] = posts.body.items as { id: string }[];
    const login = await officer.token();
    expectStatus(await admin.post(`/org/assignments/${post?.id}/end`, {}), 200);
    const { ms } = await eventually('the old login is refused', async () => {
      const headers = { authorization: `Bearer ${login}` };
      const { status } = await fetch(`${constellation.world.gateway}/api/v1/hazards/hazards`, { headers });
      return status === 401;
    });
    expect(ms).toBeLessThan(5_000);
  }, 60_000);
});
