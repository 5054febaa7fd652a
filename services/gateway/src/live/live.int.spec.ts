import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { Rig } from '../../test/rig.ts';
import { Stream } from '../../test/stream.ts';

let rig: Rig;
let address: string;
const open: Stream[] = [];
beforeAll(async () => {
  rig = await Rig.create();
  ({ address } = await rig.start());
}, 90_000);
afterAll(() => rig.destroy(), 30_000);
afterEach(() => {
  for (const stream of open.splice(0)) stream.leave();
});

const village = { role: 'village-officer', area: '430121105201' };
const township = { role: 'township-officer', area: '430121105' };

async function listen(username: string, lastEventId?: string, at = address): Promise<Stream> {
  const stream = await Stream.open(at, await rig.around.token(username), lastEventId);
  open.push(stream);
  expect(stream.status).toBe(200);
  return stream;
}

describe('an open browser', () => {
  it('gets the notices of its person’s posts and of himself as they are posted, nobody else’s', async () => {
    const [officer, other] = [await listen('yutang-village'), await listen('huanghua-township')];
    const himself = { role: 'person', area: await rig.around.subject('yutang-village') };
    const others = await rig.notice(township);
    const posts = await rig.notice(village);
    const own = await rig.notice(himself);
    expect(await officer.arrives(posts)).toMatchObject({
      event: 'notice',
      data: { kind: 'reported', to: village, about: { kind: 'hazard' }, at: expect.any(String) },
    });
    await officer.arrives(own);
    await other.arrives(others);
    expect([...officer.about].sort()).toEqual([posts, own].sort());
    expect(other.about).toEqual([others]);
    expect(officer.headers.get('content-type')).toContain('text/event-stream');
    expect(officer.headers.get('cache-control')).toBe('no-store');
  });

  it('is not told what its person did himself', async () => {
    const officer = await listen('yutang-village');
    await rig.notice(village, await rig.around.subject('yutang-village'));
    const news = await rig.notice(village);
    await officer.arrives(news);
    expect(officer.about).toEqual([news]);
  });

  it('that was away goes on where it was', async () => {
    const before = await listen('yutang-village');
    const seen = await before.arrives(await rig.notice(village));
    before.leave();
    const missed = [await rig.notice(village), await rig.notice(township), await rig.notice(village)];
    const township2 = await listen('huanghua-township');
    await rig.notice(township);
    await eventually('the gateway knows them', async () => township2.about.length > 0);
    const after = await listen('yutang-village', seen.id);
    const live = await rig.notice(village);
    await after.arrives(live);
    expect(after.about).toEqual([missed[0], missed[2], live]);
  });

  it('that was away too long is told to read the inbox again', async () => {
    const back = await listen('yutang-village', 'long-ago/1/0');
    await eventually('it is told', async () => back.lines.some(({ event }) => event === 'missed'));
    expect((await listen('yutang-village')).lines).toEqual([]);
  });

  it.each([
    ['without a login', 401, ''],
    ['with a post that has no inbox', 403, 'platform-ops'],
  ])('%s gets nothing', async (_what, status, username) => {
    const token = username ? await rig.around.token(username) : 'x';
    const refused = await Stream.open(address, token);
    open.push(refused);
    expect(refused.status).toBe(status);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
  });

  it('is closed when its person’s posts change, and needs a new login; others stay', async () => {
    const [moved, stays] = [await listen('dongtang-village'), await listen('yutang-village')];
    await rig.revoke('dongtang-village');
    await eventually('it is closed', async () => moved.closed);
    expect(moved.lines.at(-1)).toMatchObject({ event: 'ended', data: { reason: 'access-changed' } });
    const old = await Stream.open(address, await rig.around.token('dongtang-village'));
    open.push(old);
    expect(old.status).toBe(401);
    await stays.arrives(await rig.notice(village));
    expect(stays.closed).toBe(false);
    await eventually('a new login is taken', async () => {
      rig.around.forget('dongtang-village');
      const fresh = await Stream.open(address, await rig.around.token('dongtang-village'));
      open.push(fresh);
      return fresh.status === 200;
    });
  });

  it('is told when the gateway stops, so that it comes back to another', async () => {
    const second = await rig.start();
    const browser = await listen('yutang-village', undefined, second.address);
    await second.stop();
    await eventually('it is closed', async () => browser.closed);
    expect(browser.lines.at(-1)).toMatchObject({ event: 'ended', data: { reason: 'server-stops' } });
  });
});
