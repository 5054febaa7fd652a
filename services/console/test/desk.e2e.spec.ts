import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { readFile } from 'node:fs/promises';
import { documentAt } from '../../../scripts/api/document.ts';
import { type Constellation, startConstellation } from '../../../scripts/demo/constellation.ts';
import { cast, expectStatus } from '../../../scripts/demo/world.ts';
import { settleTown, townLedger } from '../../../scripts/sync/town.ts';
import { typesFile, typesOf } from './api-types.ts';
import { barriers } from './axe.ts';
import { Browser, looks } from './browser.ts';
import { keptBy, token } from './secrets.ts';

let constellation: Constellation;
let officer: Browser;
beforeAll(async () => {
  constellation = await startConstellation();
}, 240_000);
afterAll(async () => {
  await officer?.close();
  await constellation?.stop();
}, 60_000);

const grid = '430121105201-001';
const report = { type: 'blocked-stairway', place: '一单元二楼楼道', area: grid, note: '堆放纸箱和旧家具' };

describe('the officers’ desk', () => {
  it('lets a village officer in through Keycloak, back to the page he wanted', async () => {
    officer = await Browser.as(constellation.world, 'yutang-village', '/desk/hazards?view=reported');
    await officer.page.getByRole('heading', { level: 1, name: '隐患' }).waitFor();
    expect(new URL(officer.page.url()).search).toBe('?view=reported');
    await officer.page.getByText('这里没有隐患').waitFor();
    await officer.page.getByText('实时', { exact: true }).waitFor();
    await officer.shot('hazards-empty');
  }, 60_000);

  it('shows a hazard the moment a grid worker reports it', async () => {
    const worker = cast(constellation.world)('yutang-grid-1');
    expectStatus(await worker.post('/hazards/hazards', report), 201);
    const row = officer.page.getByRole('row', { name: /楼道堆物/ });
    await row.waitFor();
    await row.getByText('待确认').waitFor();
    await officer.page.getByRole('link', { name: '待确认 1' }).waitFor();
    await officer.shot('hazards-list');
  }, 60_000);

  it('lets him confirm it, and tells the story so that it can be read aloud', async () => {
    const { page } = officer;
    await page.getByRole('link', { name: /楼道堆物/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: '楼道堆物' }).waitFor();
    const story = page.getByRole('list', { name: '经过' });
    await story
      .getByText('杨春花（鱼塘村委会第1网格 网格员）上报了这处隐患，地点：一单元二楼楼道。')
      .waitFor();
    await officer.shot('hazard-reported');
    await page.getByRole('button', { name: '确认隐患' }).click();
    const dialog = page.getByRole('dialog', { name: '确认隐患' });
    await dialog.getByRole('radio', { name: '严重' }).check();
    await officer.shot('hazard-confirm');
    await dialog.getByRole('button', { name: '确认隐患' }).click();
    await dialog.waitFor({ state: 'detached' });
    await story.getByText('黄秋生（鱼塘村委会 村（社区）负责人）确认是隐患，并由本岗位负责。').waitFor();
    await page.getByText('已确认，由您的岗位负责').waitFor();
    await page.getByRole('button', { name: '制定整改计划' }).waitFor();
    expect(await page.getByRole('button', { name: '确认隐患' }).count()).toBe(0);
    await officer.shot('hazard-confirmed');
  }, 60_000);

  it('shows who was quicker when two act at once, and does nothing twice', async () => {
    const worker = cast(constellation.world)('yutang-grid-1');
    const { body } = expectStatus(await worker.post('/hazards/hazards', { ...report, place: '三楼' }), 201);
    const { page } = officer;
    await officer.goto(`/desk/hazards/${String(body.id)}`);
    await page.getByRole('button', { name: '不属隐患' }).click();
    const dialog = page.getByRole('dialog', { name: '不属隐患' });
    await dialog.getByLabel('理由').fill('看错了');
    const township = cast(constellation.world)('huanghua-township');
    expectStatus(await township.post(`/hazards/hazards/${String(body.id)}/confirm`, {}), 200);
    await dialog.getByRole('button', { name: '不属隐患' }).click();
    await dialog.getByText('现在的状态：已确认').waitFor();
    expect(await dialog.getByRole('button', { name: '仍要提交' }).count()).toBe(0);
    await officer.shot('hazard-conflict');
    await dialog.getByRole('button', { name: '取消' }).click();
  }, 60_000);

  it('keeps the login over a reload without keeping a token anywhere', async () => {
    await officer.page.reload();
    await officer.page.getByRole('list', { name: '经过' }).waitFor();
    const kept = await keptBy(officer.page);
    expect(kept).toContain('firegrid.signs-in-here');
    expect(kept).not.toMatch(token);
  }, 60_000);

  it.each(looks)(
    'has no barrier in %s, %s',
    async (language, theme) => {
      const { page } = officer;
      await officer.look({ language, theme });
      await page.getByRole('list', { name: /经过|What happened/ }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await officer.shot(`hazard-${language}-${theme}`);
      await page.getByRole('button', { name: /账户与设置|Account and settings/ }).click();
      await page.getByRole('dialog').waitFor();
      expect(await barriers(page)).toEqual([]);
      await officer.shot(`settings-${language}-${theme}`);
      await officer.goto('/desk/hazards?view=all');
      await page.getByRole('row').nth(2).waitFor();
      expect(await barriers(page)).toEqual([]);
      await officer.shot(`hazards-${language}-${theme}`);
      await page.getByRole('row').nth(1).getByRole('link').click();
    },
    60_000,
  );

  it('is as usable on a phone', async () => {
    const phone = await Browser.as(constellation.world, 'yutang-grid-1', '/desk/hazards?view=all', 'phone');
    try {
      await phone.page
        .getByRole('row', { name: /楼道堆物/ })
        .first()
        .waitFor();
      expect(await barriers(phone.page)).toEqual([]);
      await phone.shot('phone-hazards');
      await phone.page
        .getByRole('link', { name: /楼道堆物/ })
        .first()
        .click();
      await phone.page.getByRole('list', { name: '经过' }).waitFor();
      expect(await barriers(phone.page)).toEqual([]);
      await phone.shot('phone-hazard');
    } finally {
      await phone.close();
    }
  }, 60_000);

  it('shows somebody whose post has ended nothing more, without his doing anything', async () => {
    const worker = await Browser.as(constellation.world, 'dongtang-grid-1', '/desk/hazards', 'phone');
    try {
      await worker.page.getByRole('heading', { level: 1, name: '隐患' }).waitFor();
      await worker.page.getByText('实时', { exact: true }).waitFor();
      const admin = cast(constellation.world)('hunan-admin');
      const { body: people } = await admin.get('/org/people?q=dongtang-grid-1');
      const [person] = people.items as { id: string }[];
      const { body: posts } = await admin.get(`/org/assignments?person=${person?.id}`);
      const [post] = posts.items as { id: string }[];
      expectStatus(await admin.post(`/org/assignments/${post?.id}/end`, {}), 200);
      await worker.page.getByText('您的岗位不能这样做').waitFor();
      expect(await worker.page.getByRole('heading', { level: 1 }).count()).toBe(0);
    } finally {
      await worker.close();
    }
  }, 60_000);

  it('has a long list walked by keys and opened by a click, its rows in the page in their order', async () => {
    const township = cast(constellation.world)('huanghua-township');
    await settleTown(township, townLedger([{ grid, count: 120 }]));
    const { page } = officer;
    await officer.goto('/desk/premises');
    await page.locator('tbody a').first().focus();
    for (let row = 0; row < 60; row += 1) await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.closest('tr')?.ariaRowIndex);
    // The head is the first.
    expect(await focused()).toBe('62');
    const indexes = () =>
      page
        .locator('tbody tr')
        .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).ariaRowIndex)));
    await eventually('they are in order', async () => {
      const drawn = await indexes();
      expect(drawn).toEqual(drawn.toSorted((one, other) => one - other));
      return drawn.length < 60 && drawn.includes(62);
    });
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('61');
    const name = await page.evaluate(() => document.activeElement?.firstChild?.textContent ?? '');
    await page.getByRole('row', { name }).getByRole('cell').first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  }, 60_000);

  it('signs out here and of Keycloak, and shows nothing afterwards', async () => {
    const { page } = officer;
    await officer.look({ language: 'zh', theme: 'light' });
    await page.getByRole('button', { name: '账户与设置' }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('heading', { name: '每一处隐患，都有人跟到底' }).waitFor();
    await officer.shot('welcome');
    expect(await barriers(page)).toEqual([]);
    await officer.goto('/desk/hazards');
    await page.getByText('请先登录').waitFor();
    await page.getByRole('button', { name: '登录' }).click();
    await page.locator('#password').waitFor();
  }, 60_000);

  it('was let do all of it by a policy that allows no script or style in the page', async () => {
    const { headers } = await fetch(`${constellation.world.gateway}/desk/hazards`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(officer.complaints.filter((line) => /Content Security Policy|Error/.test(line))).toEqual([]);
  });

  it('knows the API as it is: otherwise run npm run api', async () => {
    const told = await typesOf(await documentAt(constellation.world.gateway));
    expect(await readFile(typesFile, 'utf8')).toBe(told);
  }, 30_000);
});
