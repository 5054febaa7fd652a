import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { doing, hazardBody, hazardEvent, worker } from '../../test/neighbours.ts';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.create();
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

describe('what a phone keeps of notices', () => {
  it('is what its person’s inboxes were told, and whether he has read it', async () => {
    const about = randomUUID();
    const reported = { case: 'reported', value: {} } as const;
    await rig.tell(hazardEvent(hazardBody(reported, doing(worker), { id: about })));
    const [officer, above] = [rig.phone('yutang-village'), rig.phone('huanghua-township')];
    const notice = () =>
      officer.of('notice').find(({ data }) => (data?.about as { id: string }).id === about);
    const { value } = await eventually('it is told', async () => {
      await Promise.all([officer.follow(), above.follow()]);
      return notice();
    });
    expect(value.data).toMatchObject({
      kind: 'reported',
      to: { role: 'village-officer', area: '430121105201' },
      about: { kind: 'hazard', number: '430121105-2026-000001' },
      read: false,
    });
    // In his area, and told to somebody else.
    expect(above.of('notice')).toEqual([]);

    await rig.as('yutang-village').post(`/inbox/${value.id}/read`);
    await eventually('it is read', async () => {
      await officer.follow();
      return notice()?.data?.read === true;
    });
  });
});
