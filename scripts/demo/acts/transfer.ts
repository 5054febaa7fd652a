import { check } from '../timeline.ts';
import { expectStatus } from '../world.ts';
import { type Stage, township } from '../stage.ts';
import { told } from './inbox.ts';

/** Confirmed by the village, bundled by the township, acknowledged by the police, fixed by the owner, verified by the fire officer. */
export async function bundleAndTransfer({ person, timeline }: Stage, hazard: string): Promise<void> {
  const [village, officer, police, fire, worker] = [
    person('yutang-village'),
    person('huanghua-township'),
    person('huanghua-police'),
    person('huanghua-fire'),
    person('yutang-grid-1'),
  ];
  const at = `/hazards/hazards/${hazard}`;
  const status = async () => String((await officer.get(at)).body['status']);
  expectStatus(await village.post(`${at}/confirm`, { severity: 'serious' }), 200);
  timeline.act(village.username, 'confirms the locked exit as serious');

  const { body: summary } = expectStatus(await officer.get(`/hazards/summary?area=${township}`), 200);
  const candidates = summary['candidates'] as { id: string }[];
  check(
    'the month’s summary offers it for transfer',
    candidates.some(({ id }) => id === hazard),
  );
  const sent = await officer.post('/hazards/transfers', {
    to: { role: 'police-officer', area: township },
    hazardIds: [hazard],
    note: '本月汇总移交',
  });
  const transfer = String(expectStatus(sent, 201).body['id']);
  timeline.act(
    officer.username,
    `bundles it into transfer ${String(sent.body['number'])} to the police station`,
  );
  await timeline.effect('the police station is told', told(police, 'transferred', hazard));

  expectStatus(await police.post(`/hazards/transfers/${transfer}/acknowledge`, {}), 200);
  timeline.act(police.username, 'acknowledges');
  await timeline.effect('custody is with the police', async () => {
    const { custody } = (await officer.get(at)).body as { custody: { role: string } };
    return custody.role === 'police-officer';
  });
  await timeline.effect('the village is told', told(village, 'acknowledged', hazard));
  await timeline.effect('the township is told', told(officer, 'acknowledged', transfer));

  const plan = {
    measures: '拆除门锁，安装推闩式逃生门',
    responsibleParty: '店主',
    cost: 800,
    interimPrecautions: '专人值守',
  };
  expectStatus(await police.post(`${at}/plan`, plan), 200);
  timeline.act(police.username, 'takes down the owner’s rectification plan');
  expectStatus(await police.post(`${at}/submit`, { note: '已整改', photos: ['b'.repeat(64)] }), 200);
  timeline.act(police.username, 'submits what the owner has done');
  const own = await police.post(`${at}/verify`, { photos: [] });
  check('nobody verifies their own submission', own.status === 403 || own.status === 409);
  expectStatus(await fire.post(`${at}/verify`, { note: '现场核查', photos: ['c'.repeat(64)] }), 200);
  timeline.act(fire.username, 'verifies on site');
  check('it is closed', (await status()) === 'closed');
  await timeline.effect('the finder is told', told(worker, 'closed', hazard));
}
