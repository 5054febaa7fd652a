import { expectStatus } from '../world.ts';
import { type Stage, grid } from '../stage.ts';
import { told } from './inbox.ts';

const soonMs = 2_000;

/** A hazard whose deadline passes: the superior is told, then owns it. */
export async function letItClimb({ person, timeline }: Stage): Promise<string> {
  const [worker, village, officer] = [
    person('yutang-grid-1'),
    person('yutang-village'),
    person('huanghua-township'),
  ];
  const report = { type: 'three-in-one', place: '二楼住人的仓库', area: grid, severity: 'serious' };
  const { id } = expectStatus(await worker.post('/hazards/hazards', report), 201).body;
  const at = `/hazards/hazards/${String(id)}`;
  timeline.act(worker.username, 'reports people living above a store');
  expectStatus(await village.post(`${at}/confirm`, {}), 200);
  const deadline = new Date(Date.now() + soonMs).toISOString();
  const plan = {
    measures: '人员搬离',
    responsibleParty: '房东',
    cost: 0,
    interimPrecautions: '断电',
    deadline,
  };
  expectStatus(await village.post(`${at}/plan`, plan), 200);
  timeline.act(village.username, 'plans the move for a deadline that passes');
  await timeline.effect('overdue: the township is told', told(officer, 'overdue', String(id)), 90_000);
  await timeline.effect('still overdue: the township owns it', told(officer, 'climbed', String(id)), 90_000);
  return String(id);
}
