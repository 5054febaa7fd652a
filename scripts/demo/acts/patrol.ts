import { randomUUID } from 'node:crypto';
import { check } from '../timeline.ts';
import { expectStatus } from '../world.ts';
import { type Stage, grid } from '../stage.ts';

const photo = (name: string) => Buffer.from(name.padEnd(32, '.')).toString('hex').slice(0, 64);

interface Duty {
  readonly id: string;
  readonly premises: { readonly id: string; readonly name: string };
}
interface Item {
  readonly code: string;
}

/** Three visits: one without findings, one with a locked exit, one with something fixed at once. */
export async function patrol({ person, timeline }: Stage) {
  const worker = person('yutang-grid-1');
  const due = expectStatus(await worker.get(`/inspections/duties?status=due&area=${grid}&limit=3`), 200);
  const duties = due.body.items as Duty[];
  const lists = expectStatus(await worker.get('/inspections/checklists?class=small-shop'), 200).body;
  const [list] = lists.items as { code: string; version: number; items: Item[] }[];
  check('three visits are due', duties.length === 3 && list !== undefined);

  const visit = async (duty: Duty | undefined, findings: object[], failing?: string) => {
    const answers = list?.items.map(({ code }) => ({
      item: code,
      answer: code === failing ? 'fail' : 'pass',
    }));
    const report = {
      premisesId: duty?.premises.id,
      checklist: list?.code,
      checklistVersion: list?.version,
      answers,
      findings,
      deviceTime: new Date().toISOString(),
    };
    const { body } = expectStatus(await worker.post('/inspections/inspections', report), 201);
    timeline.act(worker.username, `inspects ${duty?.premises.name}, findings: ${findings.length}`);
    return String(body['id']);
  };
  const finding = (type: string, severity: string, fixedOnSpot: boolean) => ({
    hazardId: randomUUID(),
    type,
    place: '后门',
    severity,
    photos: [photo('before')],
    fixedOnSpot,
    photosAfter: fixedOnSpot ? [photo('after')] : [],
  });

  const [first, second, third] = duties;
  await visit(first, []);
  await timeline.effect('the duty is fulfilled', async () => {
    const { body } = await worker.get(`/inspections/duties/${first?.id}`);
    return body['status'] === 'fulfilled';
  });
  const lockedExit = finding('locked-exit', 'serious', false);
  const inspection = await visit(second, [lockedExit], 'clear-exits');
  const officer = person('yutang-village');
  await timeline.effect('the village sees the hazard', async () => {
    return (await officer.get(`/hazards/hazards/${lockedExit.hazardId}`)).status === 200;
  });
  const goods = finding('blocked-stairway', 'common', true);
  await visit(third, [goods], 'clear-exits');
  await timeline.effect('the village sees what was fixed', async () => {
    return (await officer.get(`/hazards/hazards/${goods.hazardId}`)).status === 200;
  });
  return {
    serious: lockedExit.hazardId,
    small: goods.hazardId,
    inspection,
    premisesId: String(second?.premises.id),
  };
}
