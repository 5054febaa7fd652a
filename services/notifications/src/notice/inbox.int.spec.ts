import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { Realm } from '@firegrid/testkit/realm';
import { doing, hazardBody, hazardEvent, township, village, worker } from '../../test/neighbours.ts';
import { Rig, type ShownNotice } from '../../test/rig.ts';

const others = ['huanghua-township', 'yutang-grid-1', 'changsha-county', 'yinshan-village'];
let realm: Realm;
let rig: Rig;
beforeAll(async () => {
  realm = await Realm.make([
    'yutang-village',
    'dongtang-village',
    'yutang-grid-2',
    ...others,
    'changsha-county-auditor',
  ]);
  // Two people hold one post.
  await realm.post('dongtang-village', [`${village.role}@${village.area}`]);
  rig = await Rig.create(realm.name);
}, 90_000);
afterAll(async () => {
  await rig.destroy();
  await realm.drop();
}, 30_000);

/** New hazards the village must know of. @returns their ids */
async function found(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const reported = { case: 'reported', value: {} } as const;
  await rig.tell(...ids.map((id) => hazardEvent(hazardBody(reported, doing(worker), { id }))));
  await eventually('the village is told of all', async () => {
    const told = new Set((await rig.inbox('yutang-village')).map(({ about }) => about.id));
    return ids.every((id) => told.has(id));
  });
  return ids;
}
const noticeOf = async (username: string, about: string | undefined): Promise<ShownNotice> => {
  const notice = (await rig.inbox(username)).find((one) => one.about.id === about);
  if (!notice) throw new Error(`${username} was not told`);
  return notice;
};
const now = () => ({ upTo: new Date().toISOString() });
const readAll = (username: string, body: object = now()) => rig.as(username).post('/inbox/read-all', body);

describe('the inbox of a post', () => {
  it('is each holder’s own to read: one reads, the other’s count stays', async () => {
    const [id] = await found(2);
    await readAll('yutang-village', { upTo: '2020-01-01T00:00:00Z' });
    const before = [await rig.unread('yutang-village'), await rig.unread('dongtang-village')];
    expect(before).toEqual([2, 2]);
    const notice = await noticeOf('yutang-village', id);
    const key = { 'idempotency-key': randomUUID() };
    const read = await rig.as('yutang-village').post(`/inbox/${notice.id}/read`, {}, key);
    expect(read).toMatchObject({ status: 200, body: { id: notice.id, version: 2, kind: 'reported' } });
    const again = await rig.as('yutang-village', 1).post(`/inbox/${notice.id}/read`, {}, key);
    expect(again).toMatchObject({ status: 200, body: read.body });
    await rig.as('yutang-village').post(`/inbox/${notice.id}/read`);
    expect(await rig.unread('yutang-village')).toBe(1);
    expect(await rig.unread('dongtang-village')).toBe(2);
    expect(await noticeOf('yutang-village', id)).toMatchObject({ read: true });
    expect(await noticeOf('dongtang-village', id)).toMatchObject({ read: false });
    expect((await rig.inbox('yutang-village', '&unread=true')).map(({ about }) => about.id)).not.toContain(
      id,
    );
  });

  it('is read all at once, up to an instant', async () => {
    await found(3);
    expect(await readAll('yutang-village')).toMatchObject({ status: 200, body: { unread: 0 } });
    expect(await rig.unread('yutang-village')).toBe(0);
    expect(Number(await rig.unread('dongtang-village'))).toBeGreaterThanOrEqual(3);
    const [late] = await found(1);
    await readAll('yutang-village', { upTo: '2026-03-01T00:00:00Z' });
    expect(await noticeOf('yutang-village', late)).toMatchObject({ read: false });
  });

  it('is closed to everybody else: other posts of its area, the officer above, the next village', async () => {
    const [id] = await found(1);
    const notice = await noticeOf('yutang-village', id);
    for (const username of others) {
      expect((await rig.inbox(username)).filter(({ about }) => about.id === id)).toEqual([]);
      expect(await rig.unread(username)).toBe(0);
      expect(await rig.as(username).post(`/inbox/${notice.id}/read`)).toMatchObject({
        status: 404,
        body: { code: 'not-found' },
      });
    }
    expect((await readAll('changsha-county-auditor')).status).toBe(403);
    expect(await rig.as('yutang-village').post(`/inbox/${randomUUID()}/read`)).toMatchObject({ status: 404 });
  });

  it('comes page by page, newest first, each notice once', async () => {
    await found(5);
    const whole = (await rig.inbox('yutang-village')).map(({ id }) => id);
    const paged: string[] = [];
    for (let after = '', pages = 0; pages * 2 < whole.length; pages++) {
      const { body } = await rig.as('yutang-village').get(`/inbox?limit=2${after}`);
      paged.push(...(body.items as ShownNotice[]).map(({ id }) => id));
      after = `&after=${body.next as string}`;
      expect(body.next === null).toBe(paged.length === whole.length);
    }
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(whole.length);
    expect(await rig.as('yutang-village').get('/inbox?after=x')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/query/after' }] },
    });
  });

  it('stays with the post when its holder moves on', async () => {
    await found(1);
    const subject = await realm.post('yutang-village', ['village-officer@430121105202']);
    await rig.revoke(subject);
    await eventually('the old login is refused', async () => {
      return (await rig.as('yutang-village').get('/inbox')).status === 401;
    });
    await eventually('he signs in anew', async () => {
      rig.around.forget('yutang-village');
      return (await rig.as('yutang-village').get('/inbox')).status === 200;
    });
    expect(await rig.inbox('yutang-village')).toEqual([]);
    expect(await rig.unread('yutang-village')).toBe(0);
    expect((await rig.inbox('dongtang-village')).length).toBeGreaterThan(0);
  });
});

describe('a person’s own inbox', () => {
  it('goes with the person, as far as he may see what it is about', async () => {
    const finder = await rig.around.subject('yutang-grid-2');
    const closed = hazardBody({ case: 'closed', value: {} }, doing(township), {
      id: 'mine',
      status: 'closed',
      custody: village,
      foundBy: finder,
    });
    await realm.post('yutang-grid-2', ['grid-worker@430121105201-001']);
    rig.around.forget('yutang-grid-2');
    await rig.tell(hazardEvent(closed));
    await eventually('the finder is told', () => noticeOf('yutang-grid-2', 'mine'));
    await realm.post('yutang-grid-2', ['grid-worker@430121104202-001']);
    rig.around.forget('yutang-grid-2');
    expect(await rig.inbox('yutang-grid-2')).toEqual([]);
  });
});
