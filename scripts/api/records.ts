import { randomUUID } from 'node:crypto';
import { type Answer, eventually } from '@firegrid/testkit';
import { expectStatus } from '../demo/world.ts';
import { photo, sendPhoto } from './photo.ts';
import { type Posts, village } from './posts.ts';
import type { Hints } from './sample.ts';

/** One record of each kind, all in one village, by the address under which it is found. */
export type Records = ReadonlyMap<string, string>;

const idOf = (answer: Answer): string => String(answer.body['id']);
const created = (answer: Answer): string => idOf(expectStatus(answer, 200, 201, 202));
const first = ({ status, body }: Answer): string | undefined =>
  status === 200 ? (body['items'] as { id: string }[])[0]?.id : undefined;

/** Fields of commands, so that those sent from within sight would do something. */
export const hintsOf = (records: Records): Hints => ({
  area: village,
  parent: village,
  seat: village,
  areas: village,
  class: 'small-shop',
  type: 'blocked-stairway',
  role: 'police-officer',
  checklist: 'small-ten-points',
  q: '鱼塘',
  in: village,
  person: records.get('/org/people/{id}'),
  premisesId: records.get('/premises/premises/{id}'),
  hazardIds: records.get('/hazards/hazards/{id}'),
});

/** Makes a record of every kind there is. @throws Error saying what could not be made */
export async function makeRecords(post: Posts): Promise<Records> {
  const [admin, officer, township, superior, police] = [
    post('area-admin', 'own'),
    post('village-officer', 'own'),
    post('township-officer', 'own'),
    post('township-officer', 'child'),
    post('police-officer', 'own'),
  ];
  const records = new Map<string, string>();
  const keep = (address: string, id: string): string => {
    records.set(address, id);
    return id;
  };

  keep('/org/areas/{code}', village);
  keep('/org/areas/{code}/responsible', `${village}-002`);
  const person = { name: '走查', username: 'walked-by', area: village, phone: '13800001234' };
  const walker = keep('/org/people/{id}', created(await admin.post('/org/people', person)));
  const held = { person: walker, role: 'village-officer', area: village, from: '2026-01-01' };
  keep('/org/assignments/{id}', created(await admin.post('/org/assignments', held)));
  const station = { code: 'PS-WALK', name: '走查派出所', kind: 'police', seat: village, areas: [village] };
  keep('/org/bodies/{code}', created(await admin.post('/org/bodies', station)));
  const csv = { type: 'text/csv' };
  const areas = `code,name,level,parent\n${village}-001,第1网格,grid,${village}\n`;
  keep('/org/areas/imports/{id}', created(await admin.post('/org/areas/imports', areas, csv)));
  const grids = `village,name,responsible\n${village},第1网格,\n`;
  keep('/org/grids/imports/{id}', created(await admin.post('/org/grids/imports', grids, csv)));

  const shop = {
    ...{ name: '走查小店', class: 'small-shop', area: village, address: '鱼塘路1号' },
    position: { longitude: 113.22, latitude: 28.22 },
  };
  const premises = keep('/premises/premises/{id}', created(await officer.post('/premises/premises', shop)));
  const ledger = '名称,类别,区域代码,地址\n无此类,不存在的类别,430121105201,鱼塘路2号\n';
  keep('/premises/imports/{id}', created(await township.post('/premises/imports', ledger, csv)));

  const duties = async () => first(await officer.get(`/inspections/duties?premises=${premises}`));
  keep('/inspections/duties/{id}', (await eventually('the duty of the week', duties, 60_000)).value);
  const lists = (await officer.get('/inspections/checklists?class=small-shop')).body['items'];
  const [list] = lists as { code: string; version: number; items: { code: string }[] }[];
  const visit = await officer.post('/inspections/inspections', {
    premisesId: premises,
    checklist: list?.code,
    checklistVersion: list?.version,
    answers: list?.items.map(({ code }) => ({ item: code, answer: 'pass' })),
    deviceTime: new Date().toISOString(),
  });
  keep('/inspections/inspections/{id}', created(visit));

  await sendPhoto(officer);
  const report = {
    ...{ type: 'locked-exit', place: '后门', area: village, severity: 'serious' },
    photos: [photo.hash],
  };
  const hazard = keep('/hazards/hazards/{id}', created(await officer.post('/hazards/hazards', report)));
  keep('/media/records/{kind}/{id}', hazard);
  const shown = async () =>
    (await officer.get(`/media/records/hazard/${hazard}/photos/${photo.hash}`)).status === 200;
  await eventually('the photo of the hazard', shown, 60_000);
  const confirmed = async () => {
    const id = created(await officer.post('/hazards/hazards', report));
    expectStatus(await officer.post(`/hazards/hazards/${id}/confirm`), 200);
    return id;
  };
  const other = await confirmed();
  // For the summary: what a township may hand over.
  await confirmed();
  const to = { role: 'police-officer', area: village };
  const send = async () => {
    // Which station serves the village, hazards hears from org.
    const answer = await superior.post('/hazards/transfers', { to, hazardIds: [other] }, { id: sending });
    return created(answer);
  };
  const sending = randomUUID();
  keep('/hazards/transfers/{id}', (await eventually('the transfer', send, 60_000)).value);
  const told = async () => first(await police.get('/notifications/inbox'));
  keep('/notifications/inbox/{id}', (await eventually('the notice', told, 60_000)).value);
  return records;
}
