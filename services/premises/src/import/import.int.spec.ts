import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import exceljs from 'exceljs';
import { ledger, ledgerLines, titles } from '../../test/ledger.ts';
import { type Body, Service } from '../../test/service.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.create();
}, 90_000);
afterAll(() => service.destroy(), 30_000);

const csv = { 'content-type': 'text/csv' };
const xlsx = { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
const officer = () => service.as('huanghua-township');

async function finished(id: string, withinMs = 60_000): Promise<Body> {
  const seen = await eventually(
    'the end of the import',
    async () => {
      const { body } = await officer().get(`/imports/${id}`);
      return body.done && body;
    },
    withinMs,
  );
  return seen.value;
}

async function imported(content: string | Uint8Array, headers: Record<string, string>): Promise<Body> {
  const accepted = await officer().post('/imports', content, headers);
  expect(accepted).toMatchObject({ status: 202, body: { status: 'accepted' } });
  return finished(accepted.body.id);
}

async function workbook(lines: readonly (readonly string[])[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('场所');
  for (const line of lines) sheet.addRow([...line]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('a ledger of 2,000 rows with bad ones among them', () => {
  const bad: Record<number, [column: number, value: string, reason: string]> = {
    10: [0, '', 'required'],
    400: [1, '城堡', 'unknown-class'],
    501: [2, '430121105299', 'unknown-area'],
    502: [2, '430121104202', 'area-not-yours'],
    900: [7, '1381234', 'not-a-phone'],
    1200: [8, '5000', 'over-threshold'],
    1999: [9, '91350100M000100Y44', 'not-a-credit-code'],
  };
  const lines = (prefix: string) => {
    const all = ledgerLines(2_000, prefix);
    for (const [line, [column, value]] of Object.entries(bad)) {
      const row = all[Number(line) - 1];
      if (row) row[column] = value;
    }
    // Line 1500 is line 1499 again.
    all[1499] = [...(all[1498] ?? [])];
    return all;
  };
  const figures = { rows: 2_000, created: 1_992, changed: 0, unchanged: 0, rejected: 8 };

  it.each([
    ['CSV', async (prefix: string) => [ledger(lines(prefix)), csv] as const],
    ['XLSX', async (prefix: string) => [await workbook(lines(prefix)), xlsx] as const],
  ])(
    'is imported from %s, each bad row told by line, column and reason, and twice changes nothing',
    async (format, make) => {
      const [content, headers] = await make(format);
      const started = performance.now();
      const job = await imported(content, headers);
      const first = performance.now() - started;
      const told = (await officer().get(`/imports/${job.id}/rows?limit=200`)).body.items as unknown as {
        line: number;
        column: string;
        reason: string;
        sameAs: number | null;
        value: string;
        message: { zh: string };
      }[];
      expect(told.map(({ line, column, reason }) => [line, column, reason])).toEqual(
        [
          ...Object.entries(bad).map(
            ([line, [column, , reason]]) => [Number(line), titles[column], reason] as const,
          ),
          [1_500, '统一社会信用代码', 'same-premises-twice'] as const,
        ].sort(([a], [b]) => a - b),
      );
      expect(job).toMatchObject(figures);
      expect(told.find(({ line }) => line === 1_500)?.sameAs).toBe(1_499);
      expect(told.find(({ line }) => line === 900)).toMatchObject({
        value: '****34',
        message: { zh: '不是有效的手机或座机号码' },
      });

      const again = performance.now();
      expect(await imported(content, headers)).toMatchObject({ ...figures, created: 0, unchanged: 1_992 });
      console.log(
        `${format}: 2,000 rows in ${Math.round(first)} ms, again in ${Math.round(performance.now() - again)} ms`,
      );
      const found = await officer().get(`/premises?limit=200&name=${format}`);
      expect(found.body.items).toHaveLength(200);
      expect(found.body.items.every(({ version }) => version === 1)).toBe(true);
    },
  );

  it('is answered the same when it is sent again under its id, and not for another file or sender', async () => {
    const key = { 'idempotency-key': randomUUID(), ...csv };
    const content = ledger(ledgerLines(3, '再发'));
    const first = await officer().post('/imports', content, key);
    expect(await officer().post('/imports', content, key)).toMatchObject({ status: 202, body: first.body });
    const other = await officer().post('/imports', ledger(ledgerLines(4, '再发')), key);
    expect(other).toMatchObject({ status: 409, body: { code: 'command-reused' } });
    const stranger = await service.as('jiangbei-township').post('/imports', content, key);
    expect(stranger).toMatchObject({ status: 409, body: { code: 'command-reused' } });
    expect(await finished(first.body.id)).toMatchObject({ rows: 3, created: 3 });
  });

  it('may come as a form, with the file name it had', async () => {
    const form = new FormData();
    form.append('note', 'x');
    form.append('file', new Blob([ledger(ledgerLines(2, '表单'))], { type: 'text/csv' }), '台账.csv');
    const { body } = await officer().post('/imports', form);
    expect(await finished(body.id)).toMatchObject({ fileName: '台账.csv', rows: 2, created: 2 });
  });
});

describe('a ledger that says something new', () => {
  it('changes what differs, and leaves alone what people did since', async () => {
    const [header = [], row = []] = ledgerLines(1, '改变');
    await imported(ledger([header, row]), csv);
    const [before] = (await officer().get(`/premises?name=${encodeURIComponent('改变')}`)).body.items;
    // People give it to a grid: the ledger's village is the same place, only less exact.
    await officer().patch(`/premises/${before?.id}`, { area: '430121105201-001' });
    expect(await imported(ledger([header, row]), csv)).toMatchObject({ unchanged: 1, changed: 0 });
    const moved = row.with(3, '黄花镇新街1号').with(8, '99');
    expect(await imported(ledger([header, moved]), csv)).toMatchObject({ changed: 1 });
    const { body } = await officer().get(`/premises/${before?.id}`);
    expect(body).toMatchObject({
      version: 3,
      address: '黄花镇新街1号',
      floorArea: 99,
      area: { code: '430121105201-001' },
    });
  });

  it('leaves closed premises closed', async () => {
    const content = ledger(ledgerLines(1, '关闭'));
    await imported(content, csv);
    const [shut] = (await officer().get(`/premises?name=${encodeURIComponent('关闭')}`)).body.items;
    await officer().post(`/premises/${shut?.id}/close`, { reason: 'x' });
    const { id, rejected } = await imported(content, csv);
    expect(rejected).toBe(1);
    expect((await officer().get(`/imports/${id}/rows`)).body.items).toMatchObject([
      { line: 2, reason: 'premises-closed' },
    ]);
  });
});

describe('an import under way', () => {
  it('goes on where it was when the service is killed in the middle, and tells the same figures', async () => {
    const lines = ledgerLines(4_000, '中断');
    const { body } = await officer().post('/imports', ledger(lines), csv);
    const path = `/imports/${body.id}`;
    for (let kill = 0; kill < 2; kill++) {
      const before = (await officer().get(path)).body.created;
      await eventually(
        'some progress',
        async () => (await officer().get(path)).body.created > before,
        30_000,
      );
      await pause(Math.random() * 300);
      await service.stop('SIGKILL');
      await service.start();
    }
    const midway = (await officer().get(path)).body;
    expect(midway.done).toBe(false);
    expect(await finished(body.id, 90_000)).toMatchObject({
      rows: 4_000,
      created: 4_000,
      changed: 0,
      unchanged: 0,
      rejected: 0,
    });
    const name = encodeURIComponent('中断');
    expect((await officer().get(`/premises/count?name=${name}`)).body).toEqual({ count: 4_000 });
    const store = await service.database();
    expect(await store.collection('importChunks').countDocuments()).toBe(0);
    await store.close();
  }, 150_000);
});

describe('a file that cannot be read', () => {
  it.each([
    ['名称,地址\n甲,1号\n', csv, 400, 'wrong-columns'],
    ['', csv, 400, 'wrong-columns'],
    ['PK\u0003\u0004 no workbook', xlsx, 400, 'unreadable-file'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), csv, 400, 'unreadable-file'],
    ['{}', { 'content-type': 'application/json' }, 415, 'unsupported-media-type'],
    ['--x', { 'content-type': 'multipart/form-data; boundary=x' }, 400, 'invalid-input'],
    ['x', { 'content-type': 'multipart/form-data' }, 400, 'invalid-input'],
  ])('is refused as a whole: %j', async (content, headers, status, code) => {
    expect(await officer().post('/imports', content, headers)).toMatchObject({ status, body: { code } });
  });

  it('is refused when it is too large, and the service goes on', async () => {
    const answer = await officer().post('/imports', Buffer.alloc(70 * 1024 * 1024, 'a'), csv);
    expect(answer).toMatchObject({ status: 413, body: { code: 'payload-too-large' } });
    expect((await officer().get('/catalogue')).status).toBe(200);
  });
});

describe('imports of others', () => {
  it('are not there for the next township, and nobody without the post imports', async () => {
    const { body } = await officer().post('/imports', ledger(ledgerLines(1, '旁人')), csv);
    const stranger = service.as('jiangbei-township');
    expect((await stranger.get(`/imports/${body.id}`)).status).toBe(404);
    expect((await stranger.get(`/imports/${body.id}/rows`)).status).toBe(404);
    expect((await stranger.get('/imports')).body.items).toEqual([]);
    expect((await service.as('changsha-county-auditor').get(`/imports/${body.id}`)).status).toBe(200);
    expect((await service.as('yutang-village').post('/imports', 'x', csv)).status).toBe(403);
    expect((await officer().get('/imports/template')).status).toBe(200);
    expect((await officer().get('/imports/template.csv')).status).toBe(200);
  });
});
