import { check } from '../timeline.ts';
import { expectStatus } from '../world.ts';
import { type Stage, grid, township } from '../stage.ts';
import { told } from './inbox.ts';

/** The fire department refuses with a reason, and it is the township's again. */
export async function refuseTransfer({ person, timeline }: Stage): Promise<string> {
  const [officer, fire] = [person('huanghua-township'), person('huanghua-fire')];
  const report = { type: 'illegal-build', place: '院内搭建的棚屋', area: grid, severity: 'serious' };
  const { id } = expectStatus(await officer.post('/hazards/hazards', report), 201).body;
  const at = `/hazards/hazards/${String(id)}`;
  expectStatus(await officer.post(`${at}/confirm`, {}), 200);
  expectStatus(await officer.post(`${at}/offer`, { to: { role: 'fire-officer', area: township } }), 200);
  timeline.act(officer.username, 'offers an illegal build to the fire department');
  await timeline.effect('the fire department is told', told(fire, 'transferred', String(id)));
  expectStatus(await fire.post(`${at}/refuse`, { reason: '属城管执法范围' }), 200);
  timeline.act(fire.username, 'refuses: it is for the urban management office');
  await timeline.effect('the township is told', told(officer, 'refused', String(id)));
  const { custody } = (await officer.get(at)).body as { custody: { role: string } };
  check('custody is back with the township', custody.role === 'township-officer');
  return String(id);
}
