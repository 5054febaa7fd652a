import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { photo } from '../../../scripts/api/photo.ts';
import { type Constellation, startConstellation } from '../../../scripts/demo/constellation.ts';
import { cast, expectStatus } from '../../../scripts/demo/world.ts';
import { barriers } from './axe.ts';
import { Browser } from './browser.ts';
import { keptBy } from './secrets.ts';
import { everyDocument, everyMessage } from './whole-store.ts';

const phoneNumber = '13907318642';
const perHour = 6;
const place = '鱼塘村小学旁 3 栋 2 单元楼道';

let constellation: Constellation;
let citizen: Browser;
let officer: Browser;
/** The hazard as the officers have it, and the code as the citizen has it. */
let id = '';
let code = '';

beforeAll(async () => {
  constellation = await startConstellation({ FIREGRID_PUBLIC_PER_ADDRESS: String(perHour) });
  [citizen, officer] = await Promise.all([
    Browser.open(constellation.world, 'phone'),
    Browser.as(constellation.world, 'yutang-village', '/desk/hazards?view=reported'),
  ]);
}, 240_000);
afterAll(async () => {
  await citizen?.close();
  await officer?.close();
  await constellation?.stop();
}, 60_000);

const api = (address: string): string => `${constellation.world.gateway}/api/v1${address}`;
const says = (words: string | RegExp) => citizen.page.getByText(words).first().waitFor();

/** Each theme in each language, and the screen as it should stay. */
async function inEveryLook(browser: Browser, name: string, there: () => Promise<unknown>): Promise<void> {
  for (const language of ['en', 'zh'] as const)
    for (const theme of ['dark', 'light'] as const) {
      await browser.look({ language, theme });
      await there();
      expect({ name, language, theme, barriers: await barriers(browser.page) }).toMatchObject({
        barriers: [],
      });
      await browser.shot(`public-${name}-${language}-${theme}`);
    }
}

describe('somebody without a login', () => {
  it.each([360, 768, 1366])(
    'sees the way to report at the front door of a screen %i px wide, without moving it sideways',
    async (width) => {
      const { page } = citizen;
      const before = page.viewportSize();
      await page.setViewportSize({ width, height: 740 });
      await citizen.goto('/');
      const report = await page.getByRole('link', { name: '我要反映隐患' }).boundingBox();
      expect((report?.x ?? width) + (report?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      if (before) await page.setViewportSize(before);
    },
  );

  it('finds a form that he can read, in every look, and fills it in with six touches', async () => {
    const { page } = citizen;
    await citizen.goto('/report');
    await inEveryLook(citizen, 'form', () => page.getByRole('button', { name: /长沙市/ }).waitFor());
    let touches = 0;
    const touch = async (what: ReturnType<typeof page.getByRole>) => {
      touches += 1;
      await what.tap();
    };
    await touch(page.getByRole('radio', { name: '楼道、楼梯堆东西' }));
    await touch(page.getByRole('searchbox', { name: /村、社区或乡镇/ }));
    await page.keyboard.insertText('鱼塘');
    await citizen.shot('public-form-search');
    await touch(page.getByRole('button', { name: /鱼塘村/ }));
    await touch(page.getByRole('textbox', { name: /具体位置/ }));
    await page.keyboard.insertText(place);
    touches += 1;
    const file = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo.bytes };
    await page.getByLabel('照片').setInputFiles(file);
    await page.getByRole('img', { name: '第 1 张照片' }).waitFor();
    await page.getByLabel('您的电话').fill(phoneNumber);
    // The last touch is on "send".
    expect(touches + 1).toBeLessThanOrEqual(6);
  }, 90_000);

  it('loses nothing by a reload but the phone number, which is kept nowhere', async () => {
    const { page } = citizen;
    await page.waitForFunction(() => Object.keys(sessionStorage).some((key) => key.includes('photo')));
    expect(await keptBy(page)).not.toContain(phoneNumber);
    await page.reload();
    await page.getByRole('img', { name: '第 1 张照片' }).waitFor();
    expect(await page.getByRole('textbox', { name: /具体位置/ }).inputValue()).toBe(place);
    expect(await page.getByRole('radio', { name: '楼道、楼梯堆东西' }).isChecked()).toBe(true);
    await page.getByRole('group', { name: '在哪里？' }).getByText('鱼塘村').waitFor();
    expect(await page.getByLabel('您的电话').inputValue()).toBe('');
  }, 30_000);

  it('is told at the field what is missing or wrong', async () => {
    const { page } = citizen;
    await page.getByLabel('您的电话').fill('12345');
    await page.getByRole('button', { name: '提交' }).tap();
    await page.getByText(/请检查号码/).waitFor();
    await citizen.shot('public-form-wrong');
    await page.getByLabel('您的电话').fill(phoneNumber);
  }, 30_000);

  it('gets his receipt though the network swallows the answer; it is one report all the same', async () => {
    const { page } = citizen;
    const ids: string[] = [];
    const reports = '**/api/v1/hazards/public/reports';
    await page.route(reports, async (route) => {
      ids.push(route.request().headers()['idempotency-key'] ?? '');
      const answer = await route.fetch();
      if (ids.length === 1) return route.abort();
      return route.fulfill({ response: answer });
    });
    await page.getByRole('button', { name: '提交' }).tap();
    await page.waitForURL((url) => url.pathname === '/report/receipt');
    await page.unroute(reports);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    code = (await page.getByText(/^(\w{5}-){2}\w{5}$/).textContent()) ?? '';
    await inEveryLook(citizen, 'receipt', () => page.getByText(code).waitFor());
    const kept = await keptBy(page);
    expect(kept).not.toContain(phoneNumber);
    expect(kept).not.toContain(place);
  }, 60_000);
});

describe('the village officer', () => {
  it('has it before him at once: once, from the public, with its photo', async () => {
    const { page } = officer;
    const row = page.getByRole('row', { name: /楼道堆物/ });
    await row.waitFor();
    expect(await row.count()).toBe(1);
    await row.getByRole('link').first().click();
    await page.getByRole('heading', { name: '群众举报' }).waitFor();
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByText('139****8642').waitFor();
    expect(await page.content()).not.toContain(phoneNumber);
    await page.getByText('群众上报了这处隐患').waitFor();
    await page.getByRole('img', { name: /照片/ }).waitFor();
    await officer.shot('public-officer');
  }, 60_000);

  it('reads the number in clear when he has to call, and is told that it is recorded', async () => {
    const { page } = officer;
    await page.getByRole('button', { name: '查看完整号码' }).click();
    await page.getByRole('link', { name: phoneNumber }).waitFor();
    await page.getByText('您查看这个号码的时间已经记录').waitFor();
    await officer.shot('public-officer-phone');
    const { FIREGRID_DB_PREFIX = '' } = constellation.product.env;
    const readings = await everyDocument(`${FIREGRID_DB_PREFIX}hazards`, 'reporterReadings');
    expect(readings).toMatchObject([{ state: { record: id, by: { role: 'village-officer' } } }]);
  }, 30_000);

  it('confirms, has it put right, and closes it with an answer; the citizen sees each step by his code', async () => {
    const { page } = officer;
    const again = () => citizen.page.getByRole('button', { name: '看最新进度' }).tap();
    await citizen.page.getByRole('link', { name: '查询进度' }).first().tap();
    await citizen.page.getByRole('textbox', { name: '回执码' }).fill(code.toLowerCase().replaceAll('-', ' '));
    await citizen.page.getByRole('button', { name: '查询' }).tap();
    await says('已收到，等待核实');

    await page.getByRole('button', { name: '确认隐患' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认隐患' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await again();
    await says('已核实，确是隐患');

    const township = cast(constellation.world)('huanghua-township');
    const act = async (what: string, body: object) =>
      expectStatus(await township.post(`/hazards/hazards/${id}/${what}`, body), 200);
    await act('plan', { measures: '清空楼道', responsibleParty: '业主王某' });
    await act('submit', { note: '业主王某已清' });
    await again();
    await says('正在整改');

    await page.getByRole('button', { name: '验收通过' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '验收通过' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    await dialog.getByLabel('给举报人的答复').fill('楼道已清空，物业每天巡查。谢谢您的提醒！');
    await officer.shot('public-officer-reply');
    await dialog.getByRole('button', { name: '验收通过' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('楼道已清空，物业每天巡查。谢谢您的提醒！').waitFor();
    await again();
    await says('已整改，现场复查合格');
    await says('楼道已清空，物业每天巡查。谢谢您的提醒！');
    const shown = await citizen.page.getByRole('main').innerText();
    expect(shown).not.toMatch(/王某|黄秋生|负责人|430121|3 栋/);
    await inEveryLook(citizen, 'follow', () => says(/谢谢您的提醒/));
  }, 90_000);
});

describe('what is nobody’s business', () => {
  it('is behind a code that nobody has: a slip of the pen is told, a wrong code is not found', async () => {
    const { page } = citizen;
    await page.getByRole('textbox', { name: '回执码' }).fill(code.slice(0, -1));
    await page.getByRole('button', { name: '查询' }).tap();
    await says('回执码好像抄错了一位');
    await page.getByRole('textbox', { name: '回执码' }).fill('22222-22222-22222');
    await page.getByRole('button', { name: '查询' }).tap();
    await says('没有这个回执码');
    expect(await barriers(page)).toEqual([]);
    await citizen.shot('public-follow-unknown');
    const answer = await fetch(api('/hazards/public/reports/K7M4P-9XRT2-HWACE'));
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'not-found']);
  }, 30_000);

  it('is the phone: for those alone who may call, in that place', async () => {
    const as = cast(constellation.world);
    const reporter = `/hazards/hazards/${id}/reporter`;
    expect((await as('huanghua-township').get(reporter)).body).toEqual({ phone: phoneNumber });
    expect((await as('yutang-grid-1').get(reporter)).status).toBe(403);
    expect((await as('changsha-county-auditor').get(reporter)).status).toBe(403);
    expect((await as('jiangbei-township').get(reporter)).status).toBe(404);
    const { body } = await as('changsha-county-auditor').get(`/hazards/hazards/${id}`);
    expect(JSON.stringify(body)).not.toContain(phoneNumber);
  }, 30_000);

  it('stands in clear in no document, no message and no log of the whole platform', async () => {
    const { env, services } = constellation.product;
    const documents = JSON.stringify(await everyDocument(env.FIREGRID_DB_PREFIX ?? ''));
    const stored = ['139****8642', phoneNumber, code].filter((text) => documents.includes(text));
    expect(stored).toEqual(['139****8642']);
    const messages = await everyMessage(env, id, 'closed');
    const told = [id, '139****8642', phoneNumber, code].filter((text) => messages.includes(text));
    expect(told).toEqual([id]);
    const logs = await Promise.all(Object.values(services).map(({ log }) => readFile(log, 'utf8')));
    expect(logs.filter((log) => log.includes(phoneNumber) || log.includes(code))).toEqual([]);
  }, 60_000);

  it('is a flood: after so many reports an hour an address has to wait', async () => {
    const report = () =>
      fetch(api('/hazards/public/reports'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ type: 'other', area: '430121105201', place: '村口' }),
      });
    const statuses: number[] = [];
    for (let i = 0; i <= perHour; i++) statuses.push((await report()).status);
    expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(perHour);
    expect(statuses.at(-1)).toBe(429);
  }, 30_000);

  it('was done by a page that its policy allows', () => {
    const { complaints } = citizen;
    expect(complaints.filter((line) => /Content Security Policy|Error:/.test(line))).toEqual([]);
  });
});
