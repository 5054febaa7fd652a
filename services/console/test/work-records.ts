import { randomUUID } from 'node:crypto';
import { type Person, eventually } from '@firegrid/testkit';
import type { cast } from '../../../scripts/demo/world.ts';
import { expectStatus } from '../../../scripts/demo/world.ts';

type People = ReturnType<typeof cast>;

export const grid = '430121105201-001';
export const places = ['一单元二楼楼道', '菜市场后门', '老供销社仓库'] as const;
const types = ['blocked-stairway', 'three-in-one', 'three-in-one'];

/** What a grid worker finds on the way, told one after the other. */
export async function reportThree(person: People): Promise<void> {
  for (const [i, place] of places.entries())
    expectStatus(
      await person('yutang-grid-1').post('/hazards/hazards', { type: types[i], place, area: grid }),
      201,
    );
}

/** What the police took over is put right: planned, and submitted to be verified. */
export async function putRight(person: People): Promise<void> {
  const police = person('huanghua-police');
  const { body } = await police.get('/hazards/hazards?status=confirmed&mine=true');
  for (const { id } of body['items'] as { id: string }[]) {
    const plan = { measures: '人货分离', responsibleParty: '店主' };
    expectStatus(await police.post(`/hazards/hazards/${id}/plan`, plan), 200);
    const proof = { photos: [], note: '已搬离住宿人员' };
    expectStatus(await police.post(`/hazards/hazards/${id}/submit`, proof), 200);
  }
}

/** Two shops with a duty each; one is visited, and something is found there. */
export async function visitOneOfTwo(person: People): Promise<void> {
  const officer = person('yutang-village');
  for (const name of ['鱼塘小卖部', '鱼塘粮油店']) {
    const shop = { name, class: 'small-shop', area: grid, address: '鱼塘路1号' };
    expectStatus(await officer.post('/premises/premises', shop), 201);
  }
  const worker = person('yutang-grid-1');
  const due = async () => {
    const { body } = await worker.get('/inspections/duties?status=due');
    const items = body['items'] as { premises: { id: string; name: string } }[];
    return items.length === 2 && items.find(({ premises }) => premises.name === '鱼塘小卖部');
  };
  const duty = (await eventually('the duties of the week', due, 60_000)).value;
  const { body } = await worker.get('/inspections/checklists?class=small-shop');
  const [list] = body['items'] as { code: string; version: number; items: { code: string }[] }[];
  const visit = {
    premisesId: duty.premises.id,
    checklist: list?.code,
    checklistVersion: list?.version,
    answers: list?.items.map(({ code }, i) =>
      i === 0 ? { item: code, answer: 'fail', note: '压力不足' } : { item: code, answer: 'pass' },
    ),
    findings: [
      {
        hazardId: randomUUID(),
        type: 'extinguisher',
        place: '收银台旁',
        severity: 'common',
        note: '两具都过期了',
      },
    ],
    deviceTime: new Date().toISOString(),
  };
  expectStatus(await worker.post('/inspections/inspections', visit), 201);
}

/** Each grid has a person who answers for it, and so has the village. */
export async function nameResponsible(admin: Person): Promise<void> {
  const answering = {
    'yutang-village': '430121105201',
    'yutang-grid-1': grid,
    'yutang-grid-2': '430121105201-002',
  };
  for (const [username, area] of Object.entries(answering)) {
    const { body } = await admin.get(`/org/people?q=${username}`);
    const [found] = body['items'] as { id: string }[];
    expectStatus(await admin.send('PUT', `/org/areas/${area}/responsible`, { person: found?.id }), 200);
  }
}
