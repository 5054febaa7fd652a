import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Constellation, startConstellation } from '../../../scripts/demo/constellation.ts';
import { cast, expectStatus } from '../../../scripts/demo/world.ts';
import { barriers } from './axe.ts';
import { Browser } from './browser.ts';

let constellation: Constellation;
let admin: Browser;
let township: Browser;
beforeAll(async () => {
  constellation = await startConstellation();
  [admin, township] = await Promise.all([
    Browser.as(constellation.world, 'hunan-admin', '/desk/areas'),
    Browser.as(constellation.world, 'huanghua-township', '/desk/premises'),
  ]);
}, 240_000);
afterAll(async () => {
  await Promise.all([admin?.close(), township?.close()]);
  await constellation?.stop();
}, 60_000);

const village = '430121105204';
const heading = (page: Page, name: string | RegExp, level = 1) =>
  page.getByRole('heading', { level, name }).waitFor();
const here = (page: Page) => new URL(page.url()).pathname;

describe('the tree of areas', () => {
  it('is walked by the keyboard alone, from the province to a grid', async () => {
    const { page } = admin;
    const tree = page.getByRole('tree');
    await tree.getByRole('treeitem', { name: '湖南省' }).focus();
    for (const [name, key] of [
      ['长沙市', 'ArrowDown'],
      ['长沙县', 'ArrowRight'],
      ['黄花镇', 'ArrowRight'],
    ] as const) {
      await tree.getByRole('treeitem', { name }).waitFor();
      await page.keyboard.press(key);
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
      for (let i = 0; i < 12 && (await focused()) !== name; i++) await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(name);
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('true');
    }
    await page.keyboard.press('Enter');
    await heading(page, '黄花镇', 2);
    expect(here(page)).toBe('/desk/areas/430121105');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false');
    await admin.shot('areas');
  }, 60_000);

  it('finds an area by its pinyin', async () => {
    const { page } = admin;
    await page.getByLabel('查找区域').fill('yutang');
    await page.getByRole('link', { name: /鱼塘村/ }).waitFor();
    await admin.shot('areas-search');
    await page.getByLabel('查找区域').press('Enter');
    await heading(page, /鱼塘村/, 2);
    await page.getByRole('treeitem', { name: /鱼塘村/, selected: true }).waitFor();
  }, 60_000);
});
