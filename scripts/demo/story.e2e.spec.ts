import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { type Constellation, startConstellation } from './constellation.ts';
import { playWeek } from './story.ts';
import { cast, expectStatus } from './world.ts';

describe('a week in 黄花镇', () => {
  let constellation: Constellation;
  const person = (username: string) => cast(constellation.world)(username);

  beforeAll(async () => {
    constellation = await startConstellation();
  }, 180_000);
  afterAll(() => constellation?.stop(), 60_000);

  it('goes from the ledger to the closed hazard, each effect seen by who must see it', async () => {
    const lines: string[] = [];
    const timeline = await playWeek(constellation.world, (line) => lines.push(line), 200);
    expect(timeline.effects.length).toBeGreaterThanOrEqual(15);
    expect(lines.join('\n')).toContain('verifies on site');
  }, 240_000);

  it('goes on for others while one service is down', async () => {
    const { notifications } = constellation.product.services;
    await notifications?.kill();
    const worker = person('yutang-grid-1');
    expect((await worker.get('/notifications/inbox')).status).toBe(503);
    const report = { type: 'blocked-stairway', place: '一楼', area: '430121105201-001' };
    const { body } = expectStatus(await worker.post('/hazards/hazards', report), 201);
    await notifications?.start();
    const village = person('yutang-grid-1');
    await eventually('the inbox catches up', async () => {
      const inbox = await village.get('/notifications/inbox?limit=200');
      return inbox.status === 200 && inbox;
    });
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
