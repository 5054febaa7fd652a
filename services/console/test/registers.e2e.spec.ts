import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import type { Page } from 'playwright-core';
import { type Constellation, startConstellation } from '../../../scripts/demo/constellation.ts';
import { cast, expectStatus } from '../../../scripts/demo/world.ts';
import { barriers } from './axe.ts';
import { Browser } from './browser.ts';
import { takeLedgerOver } from './ledger.ts';

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

const heading = (page: Page, name: string | RegExp, level = 1) =>
  page.getByRole('heading', { level, name }).waitFor();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

describe('the tree of areas', () => {
  it('is walked by the keyboard alone, from the province to a township', async () => {
    const { page } = admin;
    await page.getByRole('treeitem', { name: '长沙市' }).waitFor();
    await page.getByRole('treeitem', { name: '湖南省' }).focus();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('长沙市');
    for (const within of ['长沙县', '黄花镇']) {
      await page.keyboard.press('ArrowRight');
      await page.getByRole('treeitem', { name: within }).waitFor();
      for (let i = 0; i < 5 && (await focused()) !== within; i++) await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(within);
    }
    await page.keyboard.press('Enter');
    await heading(page, '黄花镇', 2);
    expect(new URL(page.url()).pathname).toBe('/desk/areas/430121105');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('长沙县');
    await admin.shot('areas');
  }, 60_000);

  it('finds a village by its pinyin, and lets its administrator divide it and name who answers', async () => {
    const { page } = admin;
    await page.getByLabel('查找区域').fill('yutang');
    await page.getByRole('link', { name: /鱼塘村/ }).waitFor();
    await page.getByLabel('查找区域').press('Enter');
    await heading(page, /鱼塘村/, 2);
    await page.getByRole('treeitem', { name: /鱼塘村/, selected: true }).waitFor();
    await button(page, '划分网格').click();
    await page.getByLabel('第 1 行 名称').fill('集镇网格');
    await page.getByLabel('第 1 行 负责人').selectOption({ label: '杨春花（yutang-grid-1）' });
    await button(page, '去掉最后一个').click();
    await admin.shot('divide');
    await button(page, '划分 1 个网格').click();
    const grid = page.getByRole('link', { name: /集镇网格.*430121105201-003.*杨春花/ });
    await grid.waitFor();
    await admin.shot('area');
    const { body } = await cast(constellation.world)('hunan-admin').get('/org/areas/430121105201-003');
    expect(body).toMatchObject({ name: '集镇网格', parent: '430121105201' });
  }, 60_000);

  it('is open down to the area of a link, also where the top is read last', async () => {
    const { page } = admin;
    const village = page.waitForResponse((answer) => answer.url().endsWith('/org/areas/430121105201'));
    const province = ({ pathname }: URL) => pathname.endsWith('/org/areas/43');
    await page.route(province, async (route) => {
      await village;
      await route.continue();
    });
    await admin.goto('/desk/areas/430121105201');
    await page.getByRole('treeitem', { name: /鱼塘村/, selected: true }).waitFor();
    await page.unroute(province);
  }, 60_000);

  it('takes an area file over only after it has shown what that would change', async () => {
    const { page } = admin;
    await admin.goto('/desk/areas/import');
    const lines = ['code,name,level,parent', '430121105299,新塘村,village,430121105', '4301,长沙,planet,43'];
    const file = { name: 'areas.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
    await page.locator('input[type=file]').setInputFiles(file);
    await button(page, '先看会改什么').click();
    await page.getByText('新塘村（430121105299），属黄花镇').waitFor();
    await page.getByRole('row', { name: /第 3 行.*没有这个级别/ }).waitFor();
    const person = cast(constellation.world)('hunan-admin');
    expect((await person.get('/org/areas/430121105299')).status).toBe(404);
    await admin.shot('area-plan');
    await button(page, '按此执行').click();
    await page.getByText('导入完成').waitFor();
    expect((await person.get('/org/areas/430121105299')).status).toBe(200);
  }, 60_000);
});

describe('while areas are being taken over', () => {
  const loading = ({ pathname }: URL) => pathname.endsWith('/org/areas/loading');
  const notice = (page: Page) =>
    page.getByText('区域正在导入：已完成 1,200，共 51,300。名单和数字还不完整。');

  it.each(['/desk/areas', '/desk/dashboard'])(
    'says on %s that what it shows is not all, until it is',
    async (path) => {
      const reader = await Browser.as(constellation.world, 'changsha-county', '/desk/areas');
      const { page } = reader;
      const json = { loading: true, done: 1_200, total: 51_300 };
      await page.route(loading, (route) => route.fulfill({ json }));
      await reader.goto(path);
      await notice(page).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.unroute(loading);
      await notice(page).waitFor({ state: 'detached' });
      await reader.close();
    },
    60_000,
  );
});

describe('people and posts', () => {
  it('lets an administrator register somebody, give a post and a password that is shown once', async () => {
    const { page } = admin;
    await admin.goto('/desk/people');
    await button(page, '登记人员').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('姓名').fill('罗新平');
    await dialog.getByLabel('用户名').fill('xintang-grid');
    await dialog.getByLabel('所在区域').fill('xintang');
    await dialog.getByRole('radio', { name: /新塘村/ }).check();
    await dialog.getByRole('button', { name: '登记' }).click();
    await heading(page, '罗新平');
    await button(page, '任命岗位').click();
    await dialog.getByRole('combobox', { name: '岗位' }).selectOption({ label: '村（社区）负责人' });
    await dialog.getByRole('searchbox', { name: '区域' }).fill('430121105299');
    await dialog.getByRole('radio', { name: /新塘村/ }).check();
    await dialog.getByRole('button', { name: '任命岗位' }).click();
    await page.getByRole('row', { name: /村（社区）负责人.*新塘村.*在任/ }).waitFor();
    await button(page, '发临时密码').click();
    await dialog.getByRole('button', { name: '发临时密码' }).click();
    const password = await dialog.getByRole('status', { name: '密码' }).innerText();
    expect(password).toMatch(/^Aa1-/);
    await dialog.getByRole('button', { name: '已记下，关闭' }).click();
    expect(await page.content()).not.toContain(password);
    await admin.shot('person');
  }, 60_000);
});

describe('the register of premises', () => {
  it('takes a ledger over and says which row it left out, and why', async () => {
    const { page } = township;
    await page.getByText('没有找到').waitFor();
    await takeLedgerOver(page, 12);
    await page.getByRole('row', { name: /第 4 行.*区域代码.*430199.*没有该区域代码/ }).waitFor();
    await township.shot('ledger');
    await page.getByRole('link', { name: '去看场所' }).click();
    await page.getByText('共 8 处').waitFor();
  }, 60_000);

  it('lists what a ledger brought, also where it was worked before the browser first asked', async () => {
    const { page } = township;
    const officer = cast(constellation.world)('huanghua-township');
    const job = ({ pathname }: URL) => /\/premises\/imports\/[^/]+$/.test(pathname);
    await page.route(job, async (route) => {
      const path = new URL(route.request().url()).pathname.replace('/api/v1', '');
      await eventually('it is worked', async () => (await officer.get(path)).body.done === true);
      await route.continue();
    });
    await takeLedgerOver(page, 15);
    await page.unroute(job);
    await page.getByRole('link', { name: '去看场所' }).click();
    await page.getByText('共 10 处').waitFor();
  }, 60_000);

  it('keeps a place from its registration to its closing, each act in its archive', async () => {
    const { page } = township;
    await button(page, '登记场所').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('类别').selectOption({ label: '小商店' });
    await dialog.getByLabel('名称').fill('机场口便利店');
    await dialog.getByLabel('所在村或网格').fill('430121105201-001');
    await dialog.getByRole('radio', { name: /第1网格/ }).check();
    await dialog.getByLabel('地址').fill('机场大道1号');
    await dialog.getByLabel('安全责任人').fill('张建国');
    await dialog.getByLabel('电话').fill('13812341234');
    await dialog.getByLabel('经度').fill('113.21');
    await dialog.getByLabel('纬度').fill('28.22');
    await dialog.getByRole('button', { name: '登记' }).click();
    await heading(page, '机场口便利店');
    expect(await page.content()).not.toContain('13812341234');
    await button(page, '查看完整内容').click();
    await page.getByText('13812341234').waitFor();
    await page.getByText('刘建军（黄花镇 乡镇负责人）查看了完整联系人。').waitFor();
    await button(page, '修改资料').click();
    await dialog.getByLabel('面积').fill('80');
    await dialog.getByRole('button', { name: '修改资料' }).click();
    await page.getByText('80 平方米').waitFor();
    await button(page, '注销').click();
    await dialog.getByLabel('原因').fill('已搬走');
    await dialog.getByRole('button', { name: '注销' }).click();
    const history = page.getByRole('list', { name: '变更记录' });
    await history.getByText('刘建军（黄花镇 乡镇负责人）注销了这个场所。').waitFor();
    await button(page, '恢复').click();
    await dialog.getByRole('button', { name: '恢复' }).click();
    await button(page, '修改资料').waitFor();
    await township.shot('premises');
  }, 60_000);

  it('stands on the map, and the list beside it says the same', async () => {
    const { page } = township;
    const officer = cast(constellation.world)('huanghua-township');
    const { body } = await officer.get(`/premises/premises?name=${encodeURIComponent('机场口')}`);
    const [shop] = body.items as { id: string }[];
    const hazard = { type: 'blocked-stairway', place: '后门', severity: 'serious', premisesId: shop?.id };
    expectStatus(await officer.post('/hazards/hazards', hazard), 201);
    await township.goto('/desk/map');
    const list = page.getByRole('region', { name: '地图上的场所' });
    await list.getByText('图中 1 处').waitFor();
    await list.getByRole('listitem').filter({ hasText: '机场口便利店' }).getByText('严重').waitFor();
    await page.getByRole('application').press('ArrowRight');
    await page.getByRole('application').press('+');
    for (let i = 0; i < 8; i++) await page.getByRole('application').press('ArrowRight');
    await list.getByText('图中 0 处').waitFor();
    await township.shot('map');
  }, 60_000);
});

describe('who only reads', () => {
  it('sees the history of a record, and is offered nothing to change', async () => {
    const auditor = await Browser.as(
      constellation.world,
      'changsha-county-auditor',
      '/desk/areas/430121105201-003',
    );
    try {
      const { page } = auditor;
      await page.getByText('唐立新（湖南省 组织数据管理员）登记了这个区域。').waitFor();
      const offered = async () => page.locator('main').getByRole('button').allInnerTexts();
      expect(await offered()).toEqual([]);
      await auditor.shot('auditor');
      await auditor.goto('/desk/premises');
      await page.getByRole('link', { name: /机场口便利店/ }).click();
      await page.getByText('刘建军（黄花镇 乡镇负责人）登记了这个场所。').waitFor();
      await button(page, '打印').waitFor();
      expect(await offered()).toEqual(['打印']);
      await auditor.goto('/desk/people');
      await page.getByRole('link', { name: '杨春花' }).click();
      await page.getByRole('list', { name: '变更记录' }).waitFor();
      expect(await offered()).toEqual([]);
    } finally {
      await auditor.close();
    }
  }, 60_000);

  it('is told how the services are, where that is the work', async () => {
    const operator = await Browser.as(constellation.world, 'platform-ops', '/desk');
    try {
      await operator.page.getByText('全部服务正常').waitFor();
      expect(await barriers(operator.page)).toEqual([]);
      await operator.shot('system');
      expect(operator.complaints).toEqual([]);
    } finally {
      await operator.close();
    }
  }, 60_000);
});

it('made the browser complain of nothing', () => {
  expect([...admin.complaints, ...township.complaints]).toEqual([]);
});
