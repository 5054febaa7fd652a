import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { grid } from '../../test/neighbours.ts';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
const ids: string[] = [];
const act = async (who: string, id: string, name: string, body: object = {}) => {
  const { status } = await rig.as(who).post(`/hazards/${id}/${name}`, body);
  if (status !== 200) throw new Error(`${who} could not ${name}: ${status}`);
};
const report = async () => {
  const hazard = { type: 'extinguisher', place: '一楼', area: grid };
  const { body } = await rig.as('yutang-grid-1').post('/hazards', hazard);
  ids.push(String(body.id));
  return String(body.id);
};
/** Confirmed, planned and submitted by one officer. */
const submitted = async (who: string) => {
  const id = await report();
  await act(who, id, 'confirm');
  await act(who, id, 'plan', { measures: '更换', responsibleParty: '店主' });
  await act(who, id, 'submit', { photos: [] });
};

beforeAll(async () => {
  rig = await Rig.create();
  await report();
  await act('yutang-village', await report(), 'confirm');
  for (const who of ['yutang-village', 'huanghua-township', 'changsha-county']) await submitted(who);
  const fixed = await report();
  await act('yutang-grid-1', fixed, 'fix', { photos: ['a'.repeat(64)] });
}, 120_000);
afterAll(() => rig.destroy(), 30_000);

it.each([
  'yutang-grid-1',
  'yutang-village',
  'huanghua-township',
  'changsha-county',
  'hunan-officer',
  'huanghua-police',
  'changsha-county-fire',
  'changsha-county-auditor',
  'jiangbei-township',
])('%s finds just what he may confirm or verify', async (who) => {
  for (const name of ['confirm', 'verify']) {
    const { body } = await rig.as(who).get(`/hazards?iMay=${name}`);
    const found = (body.items as { id: string }[]).map(({ id }) => id).sort();
    const able = [];
    for (const id of ids) {
      const one = await rig.as(who).get(`/hazards/${id}`);
      if (one.status === 200 && (one.body.acts as string[]).includes(name)) able.push(id);
    }
    expect({ who, name, found }).toEqual({ who, name, found: able.sort() });
    expect((await rig.as(who).get(`/hazards/count?iMay=${name}`)).body).toEqual({ count: able.length });
  }
});
