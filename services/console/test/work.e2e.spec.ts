import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import type { Locator, Page } from 'playwright-core';
import { type Constellation, startConstellation } from '../../../scripts/demo/constellation.ts';
import { cast } from '../../../scripts/demo/world.ts';
import { waiting } from './acting.ts';
import { barriers } from './axe.ts';
import { Browser } from './browser.ts';
import { places, putRight, reportThree, visitOneOfTwo } from './work-records.ts';

let constellation: Constellation;
let person: ReturnType<typeof cast>;
const open: Browser[] = [];

/** Each officer has a browser of their own. */
async function enter(username: string, at: string): Promise<Browser> {
  const browser = await Browser.as(constellation.world, username, at);
  open.push(browser);
  return browser;
}

beforeAll(async () => {
  constellation = await startConstellation();
  person = cast(constellation.world);
}, 240_000);
afterAll(async () => {
  for (const browser of open) await browser.close();
  await constellation?.stop();
}, 60_000);

const unread = ({ page }: Browser, count: number): Locator =>
  page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: new RegExp(`^收件箱\\s*${count}\\s*条未读$`) });
const rows = ({ page }: Browser): Locator => page.locator('tbody tr');

const chosenIn = (page: Page, label: string): Promise<string> =>
  page.getByLabel(label).evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text ?? '');

let village: Browser;
let township: Browser;
let police: Browser;

describe('the officers’ work rooms', () => {
  it('greet a village officer with what waits, and what is new comes by itself', async () => {
    village = await enter('yutang-village', '/desk');
    await village.page.getByRole('heading', { level: 1, name: '手头工作' }).waitFor();
    await waiting(village, '待确认', 0).waitFor();
    await village.page.getByText('实时', { exact: true }).waitFor();
    await unread(village, 1).waitFor();
    await reportThree(person);
    await waiting(village, '待确认', 3).waitFor();
    await unread(village, 4).waitFor();
    await waiting(village, '今日新报', 3).waitFor();
    await village.shot('work-village');
  }, 60_000);

  it('let him confirm several with the keyboard, one by one, each with its result', async () => {
    const { page } = village;
    await page.getByRole('heading', { level: 1 }).click();
    for (const key of ['j', 'x', 'j', 'x', 'j', 'x']) await page.keyboard.press(key);
    await page.getByText('已选 3 条').waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    await page.getByText('已选 2 条').waitFor();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: '批量确认' }).click();
    const dialog = page.getByRole('dialog', { name: '批量确认隐患' });
    await village.shot('work-bulk');
    await dialog.getByRole('button', { name: '确认 3 条' }).click();
    await dialog.getByText('完成 3 条', { exact: true }).waitFor();
    await village.shot('work-bulk-done');
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await waiting(village, '待确认', 0).waitFor();
    await waiting(village, '待定整改计划', 3).click();
    await rows(village).nth(2).waitFor();
  }, 60_000);

  it('lead a notice to its record, and count what is left', async () => {
    const { page } = village;
    await unread(village, 4).click();
    const list = page.getByRole('list', { name: '收件箱' });
    await list.getByRole('listitem').nth(2).waitFor();
    await village.shot('inbox');
    await list.getByRole('link', { name: '辖区内上报了新的隐患' }).first().click();
    await page.getByRole('list', { name: '经过' }).waitFor();
    await unread(village, 3).click();
    await page.getByRole('button', { name: '全部记为已读' }).click();
    await page.getByText('没有未读的消息').waitFor();
    await page.getByRole('link', { name: '收件箱', exact: true }).waitFor();
  }, 60_000);

  it('let a township bundle what is serious into one document', async () => {
    police = await enter('huanghua-police', '/desk/work');
    await waiting(police, '待签收', 0).waitFor();
    await police.page.getByText('实时', { exact: true }).waitFor();
    township = await enter('huanghua-township', '/desk/work');
    const { page } = township;
    await waiting(township, '待汇总移交', 3).click();
    await rows(township).nth(2).waitFor();
    await township.shot('work-township');
    await page.getByRole('link', { name: '去汇总移交' }).click();
    await page.getByRole('heading', { level: 1, name: '汇总移交' }).waitFor();
    for (const place of places.slice(1))
      await page.getByRole('checkbox', { name: new RegExp(place) }).check();
    await township.shot('bundle');
    await page.getByRole('button', { name: '写移交书' }).click();
    const dialog = page.getByRole('dialog', { name: '写移交书' });
    await dialog.getByRole('radio', { name: '黄花派出所' }).check();
    await dialog.getByLabel('说明').fill('三合一场所，请依法查处');
    await township.shot('bundle-send');
    await dialog.getByRole('button', { name: '移交' }).click();
    await page.getByRole('heading', { level: 1, name: /^移交书 430121105-T/ }).waitFor();
    await page.getByText('老供销社仓库').waitFor();
    await page.goto(`${township.origin}/desk/work`);
    await waiting(township, '待汇总移交', 1).waitFor();
  }, 60_000);

  it('tell the police at once, who take the document over', async () => {
    const { page } = police;
    await waiting(police, '待签收', 2).click();
    await page.getByRole('link', { name: '查看移交书' }).click();
    await page.getByRole('link', { name: /^待我答复\s*1$/ }).waitFor();
    await police.shot('transfers');
    await rows(police).first().getByRole('link').press('Enter');
    await page.getByText('还有 2 条等待答复').waitFor();
    await page.getByRole('button', { name: '全部签收' }).click();
    await police.shot('transfer-answer');
    await page.getByRole('dialog').getByRole('button', { name: '签收移交' }).click();
    await page.getByText('已签收', { exact: true }).nth(1).waitFor();
    await police.shot('transfer');
    await page.getByRole('link', { name: '手头工作' }).click();
    await waiting(police, '待签收', 0).waitFor();
    await waiting(police, '待定整改计划', 2).waitFor();
    await waiting(township, '待定整改计划', 0).waitFor();
    await waiting(police, '待确认', 0).waitFor();
  }, 60_000);

  it('let the fire department verify what was put right', async () => {
    await putRight(person);
    const fire = await enter('huanghua-fire', '/desk/work?queue=verify');
    const { page } = fire;
    await waiting(fire, '待验收', 2).waitFor();
    await rows(fire).nth(1).waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: '经过' }).waitFor();
    await page.getByRole('button', { name: '验收通过' }).click();
    const dialog = page.getByRole('dialog', { name: '验收通过并销号' });
    await dialog.getByRole('button', { name: '验收通过' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '手头工作' }).click();
    await waiting(fire, '待验收', 1).waitFor();
    // The police put it right: they don't verify it themselves.
    await police.goto('/desk/work');
    await waiting(police, '待验收', 0).waitFor();
  }, 60_000);

  it('show a visit in words, and excuse what could not be visited', async () => {
    await visitOneOfTwo(person);
    const { page } = village;
    await village.goto('/desk/duties?status=fulfilled');
    await page.getByRole('link', { name: '鱼塘小卖部' }).click();
    await page.getByRole('link', { name: '查看检查记录' }).click();
    await page.getByText('说明：压力不足').waitFor();
    await village.shot('visit');
    await page.getByRole('link', { name: /收银台旁/ }).click();
    await page.getByRole('list', { name: '经过' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '应检任务' }).click();
    await page.getByRole('link', { name: /^待检查\s*1$/ }).waitFor();
    await page.getByRole('link', { name: '鱼塘粮油店' }).click();
    await page.getByRole('button', { name: '说明查不成的原因' }).click();
    const dialog = page.getByRole('dialog', { name: '这次查不成' });
    await dialog.getByRole('radio', { name: '停业' }).check();
    await dialog.getByRole('button', { name: '提交' }).click();
    await page.getByText('有原因未查').waitFor();
    await page.getByRole('link', { name: '应检任务' }).first().click();
    await page.getByRole('link', { name: /^有原因未查\s*1$/ }).click();
    await rows(village).first().getByText('停业').waitFor();
    await village.shot('duties');
  }, 60_000);

  it('show the township how much is done below it, down to the records', async () => {
    const { page } = township;
    await page.getByRole('link', { name: '落实情况' }).click();
    const row = page.getByRole('row', { name: /鱼塘村委会/ });
    // Each figure comes by itself.
    await eventually('all figures are there', async () => {
      const figures = (await row.getByRole('cell').allInnerTexts()).join(' ').trim();
      expect(figures).toBe('0 1 0 1 100% 3 0 1');
      return true;
    });
    await township.shot('dashboard');
    await row.getByRole('link', { name: '3' }).click();
    await page.getByRole('link', { name: /^未办结\s*3$/ }).waitFor();
    await rows(township).nth(2).waitFor();
    expect(await rows(township).count()).toBe(3);
    expect(await chosenIn(page, '区域')).toBe('鱼塘村委会');
  }, 60_000);

  it('show no condition that does not hold: a number is looked for without the others', async () => {
    const { page } = township;
    await page.getByLabel('程度').selectOption({ label: '重大' });
    await page.waitForURL(/severity=major/);
    const { body } = await person('huanghua-township').get('/hazards/hazards?limit=1');
    const [{ number } = { number: '' }] = body['items'] as { number: string }[];
    await page.getByLabel('编号').fill(number);
    await page.getByRole('button', { name: '查找' }).click();
    await rows(township).getByText(number).waitFor();
    expect(await chosenIn(page, '程度')).toBe('所有程度');
    expect(await chosenIn(page, '区域')).toBe('全部辖区');
    await page.getByLabel('程度').selectOption({ label: '一般' });
    await page.waitForURL(/severity=common/);
    expect(await page.getByLabel('编号').inputValue()).toBe('');
  }, 60_000);

  it('are as usable on a phone', async () => {
    const { page } = township;
    await township.look({ language: 'zh', theme: 'light' });
    await page.setViewportSize({ width: 390, height: 844 });
    await township.goto('/desk/work');
    await rows(township).first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await township.shot('work-phone');
    await township.goto('/desk/dashboard');
    await page.getByRole('row', { name: /鱼塘村委会/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await township.shot('dashboard-phone');
  }, 60_000);

  it('complained of nothing', () => {
    const wrong = open.flatMap(({ complaints }) => complaints);
    expect(wrong.filter((line) => /Content Security Policy|Error/.test(line))).toEqual([]);
  });
});
