import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toBinary } from '@bufbuild/protobuf';
import { HazardEventSchema } from '@firegrid/contracts';
import { eventually } from '@firegrid/testkit';
import { grid } from '../../test/neighbours.ts';
import { type Answer, Rig } from '../../test/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.create();
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const village = '430121105201';
const phone = '13912348765';
/** Of it, also as it is shown to officers; long enough to stand in no id and no instant by chance. */
const anyOfPhone = /1391234|12348765|139\*/;
const photo = 'b'.repeat(64);
const report = { type: 'blocked-stairway', area: village, place: '三单元楼道', note: '堆满纸箱' };

const follow = (code: unknown) => rig.anybody(`/public/reports/${encodeURIComponent(String(code))}`);
const idOf = async (place: string): Promise<string> => {
  const { body } = await rig.as('yutang-village').get('/hazards?source=public');
  const items = body.items as { id: string; place: string }[];
  return items.find((one) => one.place === place)?.id ?? '';
};
const act = async (id: string, what: string, body: object = {}, who = 'yutang-village') => {
  const answer = await rig.as(who).post(`/hazards/${id}/${what}`, body);
  expect({ what, ...answer }).toMatchObject({ what, status: 200 });
};
const states = ({ body }: Answer) => (body.steps as { state: string }[]).map(({ state }) => state);

describe('what anybody reports', () => {
  it('lies in the hands of the officer who has to confirm it, with the statutory clock running', async () => {
    const made = await rig.anybody('/public/reports', { ...report, area: grid, photos: [photo] });
    expect(made).toMatchObject({ status: 201, body: { code: expect.stringMatching(/^(\w{5}-){2}\w{5}$/) } });
    expect(Object.keys(made.body)).toEqual(['code']);
    const id = await idOf(report.place);
    const { body } = await rig.as('yutang-village').get(`/hazards/${id}`);
    expect(body).toMatchObject({
      source: 'public',
      status: 'reported',
      custody: { role: 'village-officer', area: village },
      found: { subject: 'public', role: 'public' },
      reporter: { phone: null },
      photos: [photo],
      note: report.note,
      acts: ['confirm', 'dismiss', 'merge', 'fix'],
    });
    const hours = (Date.parse(String(body.deadline)) - Date.parse(String(body.reportedAt))) / 3_600_000;
    expect(hours).toBe(24);
    await eventually('it is told', async () => rig.told(id).length === 1);
    expect(rig.heard.find(({ hazard }) => hazard?.id === id)?.hazard).toMatchObject({
      source: 'public',
      foundBy: 'public',
      custody: { role: 'village-officer' },
    });
  });

  it('is followed under its code from received to put right, with the officer’s answer', async () => {
    const { body } = await rig.anybody('/public/reports', { ...report, place: '一号楼', phone });
    const id = await idOf('一号楼');
    expect((await follow(body.code)).body).toEqual({
      type: { zh: '楼道堆物', en: 'Blocked stairway' },
      state: 'received',
      joined: false,
      steps: [{ state: 'received', at: expect.any(String) }],
      reply: null,
    });
    await act(id, 'confirm');
    expect((await follow(body.code)).body).toMatchObject({ state: 'confirmed' });
    await act(id, 'plan', { measures: '清理', responsibleParty: '物业' });
    await act(id, 'submit', { photos: [photo] });
    expect((await follow(body.code)).body).toMatchObject({ state: 'being-put-right', reply: null });
    const silent = await rig.as('huanghua-township').post(`/hazards/${id}/verify`, {});
    expect(silent).toMatchObject({
      status: 400,
      body: { code: 'reply-needed', errors: [{ pointer: '/reply' }] },
    });
    await act(id, 'verify', { reply: '楼道已清空，谢谢您。', note: '内部备注' }, 'huanghua-township');
    const end = await follow(String(body.code).toLowerCase().replaceAll('-', ' '));
    expect(end.body).toMatchObject({ state: 'put-right', reply: '楼道已清空，谢谢您。' });
    expect(states(end)).toEqual(['received', 'confirmed', 'being-put-right', 'put-right']);
    expect(JSON.stringify(end.body)).not.toMatch(/内部备注|物业|430121|officer|一号楼/);
    expect(JSON.stringify(end.body)).not.toMatch(anyOfPhone);
    expect(JSON.stringify(end.body)).not.toContain(id);
    await act(id, 'reopen', { reason: '又堆上了' });
    expect((await follow(body.code)).body).toMatchObject({ state: 'being-put-right', reply: null });
  });

  it('that is no hazard is answered with a reason fit for the public', async () => {
    const { body } = await rig.anybody('/public/reports', { ...report, place: '二号楼' });
    const id = await idOf('二号楼');
    const reason = '举报人看错，内部口径';
    expect((await rig.as('yutang-village').post(`/hazards/${id}/dismiss`, { reason })).body.code).toBe(
      'reply-needed',
    );
    await act(id, 'dismiss', { reason, reply: '现场查看，那里是指定的存放处。' });
    const end = await follow(body.code);
    expect(end.body).toMatchObject({ state: 'no-hazard', reply: '现场查看，那里是指定的存放处。' });
    expect(states(end)).toEqual(['received', 'no-hazard']);
    expect(JSON.stringify(end.body)).not.toContain(reason);
  });

  it('that was reported before goes as the earlier report goes', async () => {
    const first = await rig.anybody('/public/reports', { ...report, place: '三号楼' });
    const second = await rig.anybody('/public/reports', { ...report, place: '三号楼旁' });
    const [one, two] = [await idOf('三号楼'), await idOf('三号楼旁')];
    await act(one, 'confirm');
    await act(two, 'merge', { into: one });
    const followed = await follow(second.body.code);
    expect(followed.body).toMatchObject({ state: 'confirmed', joined: true });
    expect(states(followed)).toEqual(['received', 'confirmed']);
    expect((await follow(first.body.code)).body).toMatchObject({ state: 'confirmed', joined: false });
  });
});

describe('a report sent again', () => {
  it('is the same report with the same code, also by a page that forgot the phone', async () => {
    const id = randomUUID();
    const body = { ...report, place: '四号楼', phone };
    const first = await rig.anybody('/public/reports', body, id);
    const { phone: _, ...without } = body;
    for (const again of [body, without]) {
      expect(await rig.anybody('/public/reports', again, id)).toMatchObject({
        status: 201,
        body: first.body,
      });
    }
    expect(await rig.anybody('/public/reports', { ...body, place: '五号楼' }, id)).toMatchObject({
      status: 409,
      body: { code: 'command-reused' },
    });
    const { body: listed } = await rig.as('yutang-village').get('/hazards?source=public');
    expect((listed.items as { place: string }[]).filter(({ place }) => place === '四号楼')).toHaveLength(1);
  });
});

describe('bad input', () => {
  it.each<[string, object, string]>([
    ['an unknown type', { type: 'dragon' }, '/type'],
    ['an unknown area', { area: '999999' }, '/area'],
    ['a whole city', { area: '4301' }, '/area'],
    ['no place', { place: ' ' }, '/place'],
    ['a phone that is none', { phone: '12345' }, '/phone'],
    ['four photos', { photos: ['a', 'b', 'c', 'd'].map((one) => one.repeat(64)) }, '/photos'],
    ['a severity: that is judged by others', { severity: 'major' }, '/severity'],
    ['a field that is not asked for', { name: '张三' }, '/name'],
  ])('such as %s is named and nothing of it kept', async (_, wrong, pointer) => {
    const before = (await rig.as('yutang-village').get('/hazards/count?source=public')).body;
    const answer = await rig.anybody('/public/reports', { ...report, ...wrong });
    expect(answer.status).toBe(400);
    expect((answer.body.errors as { pointer: string }[])[0]?.pointer).toBe(pointer);
    expect((await rig.as('yutang-village').get('/hazards/count?source=public')).body).toEqual(before);
  });

  it('such as a very long body, or none with an id, is refused', async () => {
    const long = await rig.anybody('/public/reports', { ...report, note: 'x'.repeat(40_000) });
    expect(long).toMatchObject({ status: 413, body: { code: 'payload-too-large' } });
    expect(await rig.anybody('/public/reports', report, 'seven')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/headers/idempotency-key' }] },
    });
  });

  it('such as a wrong code is not found, whatever is wrong with it', async () => {
    const answers = await Promise.all(['22222-22222-22222', 'x', '%00', 'K7M4P-9XRT2-HWACE'].map(follow));
    for (const answer of answers) expect(answer.status).toBe(404);
    const [one, two] = answers.map(({ body }) => ({ ...body, instance: '', trace: '' }));
    expect(one).toEqual(two);
  });
});

describe('the phone of a reporter', () => {
  it('is masked, and read in clear by a permission of its own, which is recorded', async () => {
    await rig.anybody('/public/reports', { ...report, place: '六号楼', phone: '+86 139-1234-8765' });
    const id = await idOf('六号楼');
    const shown = (await rig.as('yutang-village').get(`/hazards/${id}`)).body;
    expect(shown.reporter).toEqual({ phone: '139****8765' });
    expect(await rig.as('yutang-grid-1').get(`/hazards/${id}/reporter`)).toMatchObject({ status: 403 });
    expect(await rig.as('jiangbei-township').get(`/hazards/${id}/reporter`)).toMatchObject({ status: 404 });
    expect(await readings(id)).toEqual([]);
    expect((await rig.as('yutang-village').get(`/hazards/${id}/reporter`)).body).toEqual({ phone });
    expect(await readings(id)).toMatchObject([
      { record: id, by: { role: 'village-officer', area: village }, at: expect.any(Date) },
    ]);
  });

  it('stands in clear in no document and no event', async () => {
    const store = await rig.store();
    const collections = await store.connection.db!.listCollections().toArray();
    const names = collections.map(({ name }) => name);
    expect(names).toContain('hazards');
    const stored = await Promise.all(names.map((name) => store.collection(name).find({}).toArray()));
    await store.close();
    const documents = JSON.stringify(stored);
    expect(documents).toContain('139****8765');
    expect(documents).not.toContain(phone);
    const events = rig.heard.map((event) =>
      Buffer.from(toBinary(HazardEventSchema, event)).toString('latin1'),
    );
    expect(events.length).toBeGreaterThan(5);
    for (const event of events) expect(event).not.toMatch(anyOfPhone);
  });
});

async function readings(record: string): Promise<unknown[]> {
  const store = await rig.store();
  const found = await store
    .collection<{ state: { record: string } }>('reporterReadings')
    .find({ 'state.record': record })
    .toArray();
  await store.close();
  return found.map(({ state }) => state);
}
