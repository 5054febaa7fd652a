import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { grid, grid2 } from '@firegrid/testkit/areas';
import { premisesEvent } from '../../test/neighbours.ts';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
let shop: string;
let elsewhere: string;
beforeAll(async () => {
  rig = await Rig.create();
  shop = await rig.shop(grid);
  elsewhere = randomUUID();
  await rig.tell(premisesEvent({ id: elsewhere, area: '430121104202-001' }));
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const worker = () => rig.as('yutang-grid-1');
const finding = () => ({
  hazardId: randomUUID(),
  type: 'locked-exit',
  place: '后门',
  severity: 'serious',
  note: '挂锁',
  photos: ['a'.repeat(64)],
});
const failing = () =>
  rig
    .report(shop)
    .answers.map((answer) => (answer.item === 'clear-exits' ? { ...answer, answer: 'fail' } : answer));
const at = (minutes: number) => new Date(rig.now.getTime() + minutes * 60_000).toISOString();

describe('a visit', () => {
  it.each<[string, number, string, string, () => object]>([
    ['no such checklist', 400, 'unknown-checklist', '/checklist', () => ({ checklist: 'ten-points' })],
    ['no such version of it', 400, 'unknown-checklist', '/checklist', () => ({ checklistVersion: 2 })],
    [
      'an answer to an item of another list',
      400,
      'invalid-input',
      '/answers/10/item',
      () => ({ answers: [...rig.report(shop).answers, { item: 'roof', answer: 'pass' }] }),
    ],
    ['answers left out', 400, 'invalid-input', '/answers', () => ({ answers: [] })],
    ['a failure nobody explains', 400, 'invalid-input', '/answers/6/note', () => ({ answers: failing() })],
    [
      'an answer of a kind there is not',
      400,
      'invalid-input',
      '/answers/0/answer',
      () => ({ answers: [{ item: 'x', answer: 'maybe' }] }),
    ],
    ['a clock that is an hour ahead', 400, 'invalid-input', '/deviceTime', () => ({ deviceTime: at(60) })],
    [
      'something fixed at once that no photo shows',
      400,
      'invalid-input',
      '/findings/0/photosAfter',
      () => ({ answers: failing(), findings: [{ ...finding(), fixedOnSpot: true }] }),
    ],
    ['a field nobody knows', 400, 'invalid-input', '/inspector', () => ({ inspector: randomUUID() })],
    ['premises of the next township', 404, 'not-found', '/premisesId', () => ({ premisesId: elsewhere })],
    ['premises nobody knows', 404, 'not-found', '/premisesId', () => ({ premisesId: randomUUID() })],
  ])('with %s is refused, naming the field, and not stored', async (_what, status, code, pointer, wrong) => {
    const id = randomUUID();
    const answer = await worker().post('/inspections', rig.report(shop, wrong()), { 'idempotency-key': id });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer }));
    expect((await worker().get(`/inspections/${id}`)).status).toBe(404);
  });

  it('is filed under the id of the phone, with the time of its clock beside ours, and told', async () => {
    const id = randomUUID();
    const deviceTime = at(-3 * 24 * 60);
    const found = finding();
    const report = rig.report(shop, { answers: failing(), findings: [found], deviceTime });
    const { status, body } = await worker().post('/inspections', report, { 'idempotency-key': id });
    expect({ status, body }).toEqual({ status: 201, body: { id, version: 1, findings: 1 } });
    const filed = await worker().get(`/inspections/${id}`);
    expect(filed.body).toMatchObject({
      deviceTime,
      receivedAt: rig.now.toISOString(),
      inspector: await rig.around.subject('yutang-grid-1'),
      premises: { id: shop, area: grid },
      checklistVersion: 1,
      answers: report.answers,
      findings: [{ ...found, fixedOnSpot: false, photosAfter: [] }],
    });
    const { value } = await eventually('others hear of it', async () =>
      rig.visits.find(({ key }) => key === id),
    );
    expect(value.body.inspection).toMatchObject({
      premisesId: shop,
      findings: [{ hazardId: found.hazardId }],
    });
  });

  it('sent again is one visit and the same answer; with another body it is refused', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const report = rig.report(shop);
    const answers = await Promise.all(
      [0, 1, 0, 1].map((replica) => rig.as('yutang-grid-1', replica).post('/inspections', report, key)),
    );
    for (const answer of answers) expect(answer).toMatchObject({ status: 201, body: answers[0]?.body ?? {} });
    const other = await worker().post('/inspections', { ...report, deviceTime: at(-1) }, key);
    expect(other).toMatchObject({ status: 409, body: { code: 'command-reused' } });
    const stranger = await rig.as('yutang-village').post('/inspections', report, key);
    expect(stranger).toMatchObject({ status: 409, body: { code: 'command-reused' } });
    expect((await worker().get(`/inspections/${key['idempotency-key']}`)).body).toMatchObject({ version: 1 });
  });

  it('sent again after the premises left the grid still has its first answer', async () => {
    const leaving = await rig.shop(grid);
    const key = { 'idempotency-key': randomUUID() };
    const report = rig.report(leaving);
    const first = await worker().post('/inspections', report, key);
    await rig.tell(premisesEvent({ id: leaving, area: grid2, version: 2 }));
    await eventually('the worker of the old grid is refused', async () => {
      return (await worker().post('/inspections', report)).status === 404;
    });
    expect(await worker().post('/inspections', report, key)).toMatchObject({ status: 201, body: first.body });
  });
});

describe('who may see visits', () => {
  it('is nobody of the next township, by id or in lists', async () => {
    const { body } = await worker().post('/inspections', rig.report(shop));
    const stranger = rig.as('jiangbei-township');
    expect((await stranger.get(`/inspections/${String(body.id)}`)).status).toBe(404);
    for (const query of ['', '?area=430121105', `?premises=${shop}`])
      expect((await stranger.get(`/inspections${query}`)).body).toEqual({ items: [], next: null });
    expect(await stranger.post('/inspections', rig.report(shop))).toMatchObject({ status: 404 });
    expect((await rig.as('yutang-grid-2').get(`/inspections/${String(body.id)}`)).status).toBe(404);
  });

  it('is the county’s auditor, who files none', async () => {
    const { body } = await worker().post('/inspections', rig.report(shop));
    const auditor = rig.as('changsha-county-auditor');
    expect((await auditor.get(`/inspections/${String(body.id)}`)).status).toBe(200);
    expect(await auditor.post('/inspections', rig.report(shop))).toMatchObject({ status: 403 });
    expect((await rig.as('liuyang-county-auditor').get(`/inspections/${String(body.id)}`)).status).toBe(404);
  });
});

describe('the list of visits', () => {
  it('comes newest first, page by page, each once, by premises, inspector and time', async () => {
    const listed = await rig.shop(grid2);
    const started = rig.now;
    const filed: string[] = [];
    for (let minute = 1; minute <= 5; minute++) {
      rig.now = new Date(started.getTime() + minute * 60_000);
      const { body } = await rig.as('yutang-grid-2').post('/inspections', rig.report(listed));
      filed.unshift(String(body.id));
    }
    const seen: string[] = [];
    let next = `/inspections?premises=${listed}&limit=2`;
    for (let page = 0; page < 3; page++) {
      const { body } = await worker2().get(next);
      seen.push(...ids(body));
      next = `/inspections?premises=${listed}&limit=2&after=${String(body.next)}`;
      expect(body.next === null).toBe(page === 2);
    }
    expect(seen).toEqual(filed);
    const minute = (n: number) => new Date(started.getTime() + n * 60_000).toISOString();
    const between = `/inspections?premises=${listed}&from=${minute(2)}&below=${minute(4)}`;
    expect(ids((await worker2().get(between)).body)).toEqual(filed.slice(2, 4));
    const inspector = await rig.around.subject('yutang-grid-2');
    expect(ids((await worker2().get(`/inspections?inspector=${inspector}`)).body)).toEqual(filed);
    expect(ids((await worker2().get(`/inspections?inspector=${randomUUID()}`)).body)).toEqual([]);
    expect(await worker2().get('/inspections?after=nonsense')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/query/after' }] },
    });
  });
});

const worker2 = () => rig.as('yutang-grid-2');
const ids = (body: object) => (body as { items: { id: string }[] }).items.map(({ id }) => id);
