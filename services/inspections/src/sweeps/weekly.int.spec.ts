import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { grid, grid2 } from '@firegrid/testkit/areas';
import { Rig, type ShownDuty } from '../../test/rig.ts';

let rig: Rig;
let shops: string[];
beforeAll(async () => {
  rig = await Rig.create();
  shops = await Promise.all([grid, grid, grid2].map((area) => rig.shop(area)));
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const township = () => rig.as('huanghua-township');
const count = async (query: string) => (await township().get(`/duties/count?${query}`)).body.count;
const sunday = new Date('2026-03-08T15:59:30Z');
const monday = new Date('2026-03-08T16:00:30Z');

describe('a week of duties', () => {
  it('lasts until midnight in Shanghai; then the next is laid and what was left is missed, each once', async () => {
    const [visited, late, early] = shops as [string, string, string];
    await township().post('/inspections', rig.report(visited));
    await eventually('it is fulfilled', async () => (await rig.duty(visited))?.status === 'fulfilled');

    rig.now = sunday;
    await rig.sweep();
    expect(await count('')).toBe(3);
    expect(await count('status=missed')).toBe(0);

    rig.now = monday;
    // The first visit of the week comes before anybody has laid its duty.
    await rig.as('yutang-grid-2').post('/inspections', rig.report(early));
    const { value } = await eventually('it is fulfilled nevertheless', async () => {
      const duty = await rig.duty(early);
      return duty?.status === 'fulfilled' && duty;
    });
    expect(value).toMatchObject({ period: '2026-W11', dueOn: '2026-03-15', version: 2 });

    await rig.sweep();
    await rig.sweep();
    expect(await count('period=2026-W10&status=fulfilled')).toBe(1);
    expect(await count('period=2026-W10&status=missed')).toBe(2);
    expect(await count('period=2026-W11&status=due')).toBe(2);
    expect(await count('period=2026-W11')).toBe(3);
    for (const shop of [late, early]) expect(await rig.duty(shop, sunday)).toMatchObject({ version: 2 });
    for (const shop of [visited, late]) expect(await rig.duty(shop)).toMatchObject({ version: 1 });
    expect(await rig.duty(early)).toMatchObject({ version: 2, status: 'fulfilled' });

    const missed = await rig.duty(late, sunday);
    await eventually('others hear of it', async () => rig.told(missed?.id ?? '').includes('missed'));
    expect(rig.told(missed?.id ?? '')).toEqual(['laid', 'missed']);
  });

  it('is told by the clock of the phone: a visit of Sunday that is sent on Monday counts for Sunday', async () => {
    const [, late] = shops as [string, string];
    const deviceTime = sunday.toISOString();
    expect(
      (await rig.as('yutang-grid-1').post('/inspections', rig.report(late, { deviceTime }))).status,
    ).toBe(201);
    await eventually('the missed one is fulfilled after all', async () => {
      return (await rig.duty(late, sunday))?.status === 'fulfilled';
    });
    expect(await rig.duty(late)).toMatchObject({ status: 'due' });
  });

  it('shows the most urgent first, page by page, and counts what it lists', async () => {
    const all: ShownDuty[] = [];
    let after = '';
    for (let page = 0; page < 3; page++) {
      const { body } = await township().get(`/duties?limit=2${after}`);
      all.push(...(body.items as ShownDuty[]));
      after = `&after=${String(body.next)}`;
      expect(body.next === null).toBe(page === 2);
    }
    expect(all.map(({ dueOn }) => dueOn)).toEqual([
      ...Array<string>(3).fill('2026-03-08'),
      ...Array<string>(3).fill('2026-03-15'),
    ]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(6);
    expect(await count('')).toBe(6);
    expect(await count(`area=${grid}`)).toBe(4);
    expect((await rig.as('yutang-grid-2').get('/duties/count')).body).toEqual({ count: 2 });
    expect(await township().get('/duties?period=2026-11')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/query/period' }] },
    });
  });
});
