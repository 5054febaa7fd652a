import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { type Constellation, startConstellation } from '../../../scripts/demo/constellation.ts';
import { cast, expectStatus } from '../../../scripts/demo/world.ts';
import { settleTown, townLedger } from '../../../scripts/sync/town.ts';
import { act, named, openFrom, waiting } from './acting.ts';
import { Browser } from './browser.ts';
import { choosePin, keptOnPhone, line } from './phone.ts';
import { type Picture, pictures } from './pictures.ts';
import { type Player, hasNoBarrier, screens } from './screens.ts';
import { grid, nameResponsible } from './work-records.ts';

let constellation: Constellation;
let people: Record<'citizen' | 'worker' | 'village' | 'township' | 'police' | 'fire', Browser>;
let before: Picture[];
let after: Picture[];

const shop = '鱼塘小卖部';
const stairway = '3 栋 2 单元楼道';

beforeAll(async () => {
  constellation = await startConstellation();
  const { world } = constellation;
  const person = cast(world);
  await nameResponsible(person('hunan-admin'));
  const grids = [grid, '430121105201-002'].map((one) => ({ grid: one, count: 40 }));
  await settleTown(person('huanghua-township'), townLedger(grids));
  const premises = { name: shop, class: 'small-shop', area: grid, address: '鱼塘路 18 号' };
  expectStatus(await person('yutang-village').post('/premises/premises', premises), 201);
  await eventually(
    'the shop is due to be visited',
    async () => (await person('yutang-grid-1').get('/inspections/duties/count')).body.count === 41,
    30_000,
  );
  people = {
    citizen: await Browser.open(world, 'phone'),
    worker: await Browser.as(world, 'yutang-grid-1', '/field', 'phone'),
    village: await Browser.as(world, 'yutang-village', '/desk/work'),
    township: await Browser.as(world, 'huanghua-township', '/desk/work'),
    police: await Browser.as(world, 'huanghua-police', '/desk/work'),
    fire: await Browser.as(world, 'huanghua-fire', '/desk/work'),
  };
  await people.citizen.goto('/report');
  before = await pictures(people.citizen.page, 3);
  after = await pictures(people.citizen.page, 3, false);
}, 300_000);
afterAll(async () => {
  for (const browser of Object.values(people ?? {})) await browser.close();
  await constellation?.stop();
}, 60_000);

describe('one story in six browsers', () => {
  it('begins with a citizen, who reports what he sees and gets a receipt', async () => {
    const { page } = people.citizen;
    await page.getByRole('radio', { name: '楼道、楼梯堆东西' }).tap();
    await page.getByRole('searchbox', { name: /村、社区或乡镇/ }).fill('鱼塘');
    await page.getByRole('button', { name: /鱼塘村/ }).tap();
    await page.getByRole('textbox', { name: /具体位置/ }).fill(stairway);
    await page.getByLabel('照片').setInputFiles(before.slice(0, 1));
    await page.getByRole('img', { name: '第 1 张照片' }).waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
    await people.citizen.shot('tour-report');
    await named(page, '提交').tap();
    await page.waitForURL((url) => url.pathname === '/report/receipt');
    await page.getByText(/^(\w{5}-){2}\w{5}$/).waitFor();
    await people.citizen.shot('tour-receipt');
    await waiting(people.village, '待确认', 1).waitFor();
  }, 60_000);

  it('has a grid worker find a shop people sleep in, without a network', async () => {
    const { worker } = people;
    const { page } = worker;
    await choosePin(worker);
    await page.getByText('已是最新').waitFor();
    await keptOnPhone(worker);
    await worker.shot('tour-today');
    await worker.network('away');
    await line(worker, shop).click();
    await page
      .getByRole('group', { name: /疏散通道/ })
      .getByText('有问题')
      .click();
    const form = page.getByRole('dialog', { name: '登记隐患' });
    await form.getByLabel('拍照').setInputFiles(before.slice(1, 2));
    await form.getByRole('img', { name: '第 1 张照片' }).waitFor();
    await form.getByLabel('隐患类型').selectOption({ label: '三合一' });
    await form.getByRole('button', { name: '店内' }).click();
    await worker.shot('tour-finding');
    await form.getByRole('button', { name: '记下这处隐患' }).click();
    await page.getByRole('button', { name: '全部合格' }).click();
    await worker.shot('tour-visit');
    await page.getByRole('button', { name: '完成检查' }).click();
    await page.getByRole('link', { name: '待发送 1' }).click();
    await worker.shot('tour-queue');
    await worker.network('there');
    await page.getByText('全部已送达').waitFor();
    await waiting(people.village, '待确认', 2).waitFor();
    await people.village.shot('tour-work');
  }, 60_000);

  it('goes on with the village officer, who judges both and has one put right', async () => {
    const { village } = people;
    await openFrom(village, '待确认', '店内');
    await village.page.getByRole('img', { name: /发现时的第 1 张照片/ }).waitFor();
    await act(village, '确认隐患', {
      fill: (dialog) => dialog.getByRole('radio', { name: '严重' }).check(),
      shot: 'tour-confirm',
    });
    await openFrom(village, '待确认', stairway);
    await act(village, '确认隐患');
    await act(village, '制定整改计划', {
      fill: async (dialog) => {
        await dialog.getByLabel('整改主体').fill('3 栋物业');
        await dialog.getByLabel('整改措施').fill('清空楼道，每天巡查');
      },
    });
    await act(village, '整改完成，报验收', {
      fill: async (dialog) => {
        await dialog.locator('input[type=file]').setInputFiles(after.slice(0, 1));
        await dialog.getByRole('img').waitFor();
        await dialog.getByLabel('说明').fill('物业已清空');
      },
      shot: 'tour-submit',
    });
    await waiting(people.township, '待汇总移交', 1).waitFor();
  }, 60_000);

  it('has the township verify the stairway, and hand the shop to the police in writing', async () => {
    const { township } = people;
    const { page } = township;
    await waiting(township, '待汇总移交', 1).click();
    await page.getByRole('row', { name: /店内/ }).waitFor();
    await township.shot('tour-work-township');
    await openFrom(township, '待验收', stairway);
    await page.getByRole('img', { name: /整改后的第 1 张照片/ }).waitFor();
    await act(township, '验收通过', {
      fill: (dialog) => dialog.getByLabel('给举报人的答复').fill('楼道已清空，物业每天巡查。谢谢您的提醒！'),
      shot: 'tour-verify',
    });
    await township.goto('/desk/transfers/new');
    await page.getByRole('checkbox', { name: /店内/ }).check();
    await named(page, '写移交书').click();
    const dialog = page.getByRole('dialog', { name: '写移交书' });
    await dialog.getByRole('radio', { name: '黄花派出所' }).check();
    await dialog.getByLabel('说明').fill('经营、住宿混用，请依法查处');
    await township.shot('tour-bundle');
    await dialog.getByRole('button', { name: '移交' }).click();
    await page.getByRole('heading', { level: 1, name: /^移交书/ }).waitFor();
    await waiting(people.police, '待签收', 1).waitFor();
  }, 60_000);

  it('has the police take it over and see to it', async () => {
    const { police } = people;
    const { page } = police;
    await police.goto('/desk/transfers');
    await page.locator('tbody').getByRole('link').first().click();
    await named(page, '全部签收').click();
    await page.getByRole('dialog').getByRole('button', { name: '签收移交' }).click();
    await page.getByText('已签收', { exact: true }).first().waitFor();
    await police.shot('tour-transfer');
    await openFrom(police, '待定整改计划', '店内');
    await act(police, '制定整改计划', {
      fill: async (dialog) => {
        await dialog.getByLabel('整改主体').fill('店主');
        await dialog.getByLabel('整改措施').fill('住宿人员搬离，拆除隔断');
      },
      shot: 'tour-plan',
    });
    await act(police, '整改完成，报验收', {
      fill: async (dialog) => {
        await dialog.locator('input[type=file]').setInputFiles(after.slice(1, 2));
        await dialog.getByRole('img').waitFor();
      },
    });
  }, 60_000);

  it('ends with the fire department, which sees for itself and closes it', async () => {
    const { fire } = people;
    await fire.goto('/desk/work');
    await waiting(fire, '待验收', 1).waitFor();
    await openFrom(fire, '待验收', '店内');
    await act(fire, '验收通过', {
      fill: async (dialog) => {
        await dialog.locator('input[type=file]').setInputFiles(after.slice(2, 3));
        await dialog.getByRole('img').waitFor();
      },
    });
    await fire.page.getByText(/现场验收通过，隐患销号/).waitFor();
    await fire.shot('tour-hazard');
  }, 60_000);

  it('comes back to whoever began it: the worker and the citizen know how it ended', async () => {
    const { worker, citizen } = people;
    await worker.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /消息/ }).click();
    await worker.page.getByText('隐患已销号').first().waitFor();
    await worker.shot('tour-inbox');
    await citizen.page.getByRole('main').getByRole('link', { name: '查询进度' }).tap();
    await citizen.page.getByText('已整改，现场复查合格').waitFor();
    await citizen.page.getByText('楼道已清空，物业每天巡查。谢谢您的提醒！').waitFor();
    await citizen.shot('tour-follow');
  }, 60_000);

  it.each([
    ['changsha-county', []],
    ['changsha-city', ['长沙县']],
    ['hunan-officer', ['长沙市', '长沙县']],
  ])(
    'is in the figures of %s, down to the record',
    async (username, down) => {
      const officer = await Browser.as(constellation.world, username, '/desk/dashboard');
      try {
        const { page } = officer;
        for (const area of down) await page.getByRole('link', { name: area, exact: true }).click();
        const closed = page
          .getByRole('row', { name: /^黄花镇/ })
          .getByRole('link', { name: '2', exact: true });
        await closed.first().waitFor();
        await officer.shot(`tour-dashboard-${username}`);
        await closed.last().click();
        await page.getByRole('row', { name: /店内/ }).getByRole('link').first().click();
        await page.getByText(/现场验收通过，隐患销号/).waitFor();
      } finally {
        await officer.close();
      }
    },
    60_000,
  );
});

describe('each screen', () => {
  const seers: Partial<Record<Player, Browser>> = {};
  beforeAll(async () => {
    const { world } = constellation;
    const { citizen, worker, township } = people;
    const [admin, operator] = [
      await Browser.as(world, 'hunan-admin', '/desk/areas'),
      await Browser.as(world, 'platform-ops', '/desk/system'),
    ];
    Object.assign(seers, { citizen, worker, township, admin, operator });
    Object.assign(people, { admin, operator });
  }, 60_000);

  it.each(screens)(
    '$address has no barrier, in both languages and themes',
    async (screen) => {
      await hasNoBarrier(seers[screen.who] as Browser, screen);
    },
    60_000,
  );

  it('was shown by browsers that complained of nothing', () => {
    const wrong = Object.values(people).flatMap(({ complaints }) => complaints);
    expect(wrong.filter((line) => /Content Security Policy|Error/.test(line))).toEqual([]);
  });
});
