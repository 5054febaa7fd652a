import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { grid, grid2 } from '@firegrid/testkit/areas';
import { premisesEvent } from '../../test/neighbours.ts';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.create();
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

describe('what a phone keeps of duties', () => {
  it('is this week’s, and what becomes of them; the checklists once', async () => {
    const [shop, moving] = [await rig.shop(grid), await rig.shop(grid)];
    const [id, moved] = [(await rig.duty(shop))?.id ?? '', (await rig.duty(moving))?.id ?? ''];
    const [worker, other] = [rig.phone('yutang-grid-1'), rig.phone('yutang-grid-2')];
    const until = (what: string, holds: () => boolean) =>
      eventually(what, async () => {
        await Promise.all([worker.follow(), other.follow()]);
        return holds();
      });
    await until('both are told', () => worker.of('duty').length === 2);
    expect(worker.get('duty', id)).toEqual({
      ...{ kind: 'duty', id, version: 1, gone: false },
      data: {
        premises: shop,
        area: grid,
        post: { role: 'grid-worker', area: grid },
        period: '2026-W10',
        dueOn: '2026-03-08',
        status: 'due',
      },
    });
    const [lists] = worker.of('checklists');
    expect(lists?.data?.items).toContainEqual(expect.objectContaining({ code: 'small-ten-points' }));
    expect(other.of('duty')).toEqual([]);

    await rig.as('yutang-grid-1').post('/inspections', rig.report(shop));
    await rig.tell(premisesEvent({ id: moving, area: grid2, version: 2 }));
    await until('one is fulfilled, the other gone', () => {
      return worker.get('duty', id)?.data?.status === 'fulfilled' && !worker.get('duty', moved);
    });
    await until('it is with the other', () => other.get('duty', moved)?.data?.area === grid2);

    rig.now = new Date('2026-03-09T02:00:00Z');
    const fresh = rig.phone('yutang-grid-1');
    await fresh.follow();
    expect(fresh.of('duty')).toEqual([]);
  });
});
