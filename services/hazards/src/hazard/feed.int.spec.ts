import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PhoneRecords, eventually } from '@firegrid/testkit';
import { grid } from '../../test/neighbours.ts';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.create();
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const photo = 'c'.repeat(64);

describe('what a phone keeps of hazards', () => {
  it('is what is open, whose it is and what its person may do; how it ends is told once', async () => {
    const report = { type: 'locked-exit', place: '一楼后门', area: grid, photos: [photo], note: '挂锁' };
    const id = String((await rig.as('yutang-grid-1').post('/hazards', report)).body.id);
    const [worker, village] = [rig.phone('yutang-grid-1'), rig.phone('yutang-village')];
    const sees = (phone: PhoneRecords, data: object) =>
      eventually(JSON.stringify(data), async () => {
        await phone.follow();
        const wanted = expect.objectContaining({ data: expect.objectContaining(data) as unknown });
        return wanted.asymmetricMatch(phone.get('hazard', id)) && phone.get('hazard', id);
      });
    const { value } = await sees(worker, { mine: true, acts: ['fix'] });
    expect(value).toMatchObject({
      version: 1,
      gone: false,
      data: {
        number: expect.stringMatching(/^430121105-20\d\d-\d{6}$/),
        type: 'locked-exit',
        severity: 'serious',
        status: 'reported',
        area: grid,
        place: '一楼后门',
        note: '挂锁',
        photos: [photo],
        custody: { role: 'grid-worker', area: grid },
        deadline: expect.any(String),
        reportedAt: expect.any(String),
      },
    });
    await sees(village, { mine: false, acts: ['confirm', 'dismiss', 'merge', 'fix'] });
    expect(worker.of('hazard-catalogue')).toMatchObject([{ data: { version: 1 } }]);

    await rig.as('yutang-village').post(`/hazards/${id}/dismiss`, { reason: '门未锁' });
    await sees(worker, { status: 'dismissed', reason: '门未锁', acts: [] });
    expect(await worker.follow()).toEqual([]);
    const fresh = rig.phone('yutang-grid-1');
    await fresh.follow();
    expect(fresh.of('hazard')).toEqual([]);
    const stranger = rig.phone('yutang-grid-2');
    await stranger.follow();
    expect(stranger.of('hazard')).toEqual([]);
  });
});
