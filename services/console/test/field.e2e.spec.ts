import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { eventually } from '@firegrid/testkit';
import { type Constellation, startConstellation } from '../../../scripts/demo/constellation.ts';
import { cast, expectStatus } from '../../../scripts/demo/world.ts';
import { barriers } from './axe.ts';
import { Browser, looks } from './browser.ts';
import { heldBack } from './held-back.ts';
import { choosePin, keptOnPhone, line, unlock } from './phone.ts';
import { databasesOf, keptBy, token } from './secrets.ts';

let constellation: Constellation;
let worker: Browser;
let officer: Browser;
const premises = new Map<string, string>();
const grid = '430121105201-001';
/** In no other text: where it is found, something was kept in clear. */
const marker = '鹧鸪';
const shops = { fine: `${marker}一号店`, faulty: `${marker}二号店`, moved: `${marker}三号店` };
const picture = new URL('../public/icon-512.png', import.meta.url).pathname;

const person = (username: string) => cast(constellation.world)(username);

beforeAll(async () => {
  constellation = await startConstellation();
  const village = person('yutang-village');
  for (const name of Object.values(shops)) {
    const shop = { name, class: 'small-shop', area: grid, address: `${marker}路12号` };
    premises.set(name, String(expectStatus(await village.post('/premises/premises', shop), 201).body.id));
  }
  await eventually(
    'phones are told of all that is due',
    async () => {
      const { body } = await person('yutang-grid-1').get('/sync/feed?limit=2000');
      return (
        (body.items as { kind: string }[]).filter(({ kind }) => kind === 'duty').length === premises.size
      );
    },
    30_000,
  );
}, 240_000);
afterAll(async () => {
  await worker?.close();
  await officer?.close();
  await constellation?.stop();
}, 60_000);

describe('the field app', () => {
  it('asks for a login the first time, has a PIN chosen, and fetches what is due', async () => {
    worker = await Browser.as(constellation.world, 'yutang-grid-1', '/field', 'phone');
    expect(await barriers(worker.page)).toEqual([]);
    await worker.shot('field-choose-pin');
    await choosePin(worker);
    await line(worker, shops.fine).waitFor();
    const due = worker.page.getByRole('list', { name: '要检查的场所' }).getByRole('link');
    await due.nth(2).waitFor();
    expect(await due.count()).toBe(3);
    await worker.page.getByText('已是最新').waitFor();
    await worker.shot('field-today');
    await keptOnPhone(worker);
  }, 60_000);

  it('finds premises by the initials of their pinyin', async () => {
    await worker.page.getByLabel('查找场所').fill('zgeh');
    await line(worker, shops.faulty).waitFor();
    expect(await worker.page.getByRole('list', { name: '找到的场所' }).getByRole('link').count()).toBe(1);
    await worker.page.getByLabel('查找场所').fill('');
  }, 30_000);

  it('begins a visit from the plate at a door, and says where there is none', async () => {
    const { page } = worker;
    const officer = await Browser.as(
      constellation.world,
      'yutang-village',
      `/desk/premises/${premises.get(shops.faulty)}`,
    );
    const plate = officer.page.getByRole('img', { name: `${shops.faulty}的门牌二维码` });
    const photo = { name: 'plate.png', mimeType: 'image/png', buffer: await plate.screenshot() };
    await officer.close();
    await page.getByLabel('扫门牌二维码').setInputFiles(picture);
    await page.getByText('照片里没有认出门牌二维码').waitFor();
    await page.getByLabel('扫门牌二维码').setInputFiles(photo);
    await page.getByRole('heading', { level: 1, name: shops.faulty }).waitFor();
    await page.getByRole('link', { name: '今日' }).first().click();
    await line(worker, shops.fine).waitFor();
  }, 60_000);

  it('files a visit in three touches, without a network', async () => {
    const { page } = worker;
    await worker.network('away');
    await line(worker, shops.fine).click();
    expect(await barriers(page)).toEqual([]);
    await worker.shot('field-visit');
    await page.getByRole('button', { name: '全部合格' }).click();
    await page.getByRole('button', { name: '完成检查' }).click();
    await line(worker, shops.fine).getByText('已做，待发送').waitFor();
    await page.getByRole('link', { name: '待发送 1' }).waitFor();
  }, 30_000);

  it('keeps a hazard and its photo at every touch: a phone that goes off loses nothing', async () => {
    const { page } = worker;
    await line(worker, shops.faulty).click();
    await page
      .getByRole('group', { name: /疏散通道/ })
      .getByText('有问题')
      .click();
    const form = page.getByRole('dialog', { name: '登记隐患' });
    await form.getByLabel('拍照').setInputFiles(picture);
    await form.getByRole('img', { name: '第 1 张照片' }).waitFor();
    await form.getByRole('button', { name: '门口' }).click();
    expect(await barriers(page)).toEqual([]);
    await worker.shot('field-finding');
    await page.reload();
    await page.getByRole('heading', { name: '输入密码' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await worker.shot('field-unlock');
    await unlock(worker);
    await page.getByText('发现的隐患').waitFor();
    await page.getByText('门口').waitFor();
    await page.getByRole('img', { name: '第 1 张照片' }).waitFor();
    await page.getByRole('button', { name: '全部合格' }).click();
    await worker.shot('field-visit-hazard');
    await page.getByRole('button', { name: '完成检查' }).click();
    await line(worker, shops.moved).click();
    await page.getByRole('button', { name: '全部合格' }).click();
    await page.getByRole('button', { name: '完成检查' }).click();
    await page.getByRole('link', { name: '待发送 3' }).click();
    await worker.shot('field-queue-offline');
    const queued = page.getByRole('list', { name: '等待发送' }).getByRole('listitem');
    await queued.nth(2).waitFor();
    expect(await queued.count()).toBe(3);
  }, 60_000);

  it('refuses a wrong PIN, and shows nothing with it', async () => {
    const { page } = worker;
    await page.reload();
    await page.getByLabel('六位数字密码').fill('000000');
    await page.getByRole('button', { name: '打开' }).click();
    await page.getByText('密码不对，还可以试 9 次').waitFor();
    expect(await page.getByText(marker).count()).toBe(0);
    await unlock(worker);
    await page.getByRole('heading', { level: 1, name: '待发送' }).waitFor();
  }, 30_000);

  it('keeps nothing in clear on the phone, and no token', async () => {
    const kept = await databasesOf(worker.page);
    expect(kept).toContain('sealed');
    expect(kept).not.toContain(marker);
    expect(kept).not.toMatch(token);
    const beside = await keptBy(worker.page);
    expect(beside).toContain('/assets/');
    const addresses = beside.split('\n').filter((line) => line.startsWith(worker.origin));
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => address.includes('/api/'))).toEqual([]);
    expect(beside).not.toMatch(token);
    expect(beside).not.toContain(marker);
  }, 30_000);

  it('sends all of it when the network is back, photo first', async () => {
    const { page } = worker;
    const moved = String(premises.get(shops.moved));
    const village = person('yutang-village');
    expectStatus(
      await village.send('PATCH', `/premises/premises/${moved}`, { area: '430121105201-002' }),
      200,
    );
    await eventually('it belongs to another grid', async () => {
      const { body } = await village.get('/inspections/duties?area=430121105201-002');
      return (body.items as { premises: { id: string } }[]).some((duty) => duty.premises.id === moved);
    });
    await worker.network('there');
    await page.getByText('已不归您', { exact: true }).waitFor();
    const delivered = page.getByRole('list', { name: '最近已送达' });
    await delivered.getByText(shops.faulty).waitFor();
    await delivered.getByRole('listitem').nth(1).waitFor();
    expect(await delivered.getByRole('listitem').count()).toBe(2);
    await worker.shot('field-queue-not-yours');
    const { value: hazard } = await eventually('the officer sees the hazard', async () => {
      const { body } = await village.get('/hazards/hazards?status=reported');
      return (body.items as { id: string; place: string; photos: string[] }[]).find(
        ({ place }) => place === '门口',
      );
    });
    await eventually('the duties are fulfilled', async () => {
      const { body } = await village.get(`/inspections/duties?status=fulfilled&area=${grid}`);
      return (body.items as object[]).length === 2;
    });
    const { body: whole } = await village.get(`/hazards/hazards/${hazard.id}`);
    const [hash] = whole.photos as string[];
    await eventually('the officer sees the photo', async () => {
      const { status } = await village.get(`/media/records/hazard/${hazard.id}/photos/${hash}`);
      return status === 200;
    });
  }, 60_000);

  it('says in plain words that something is no longer his, and lets it leave as a file', async () => {
    const { page } = worker;
    await page.getByText('这里已不归您管，平台没有收下。').waitFor();
    const leaving = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出成文件' }).click();
    const file = await readFile(await (await leaving).path(), 'utf8');
    expect(file).toContain(shops.moved);
  }, 30_000);

  it.each(looks)(
    'has no barrier in %s, %s',
    async (language, theme) => {
      const { page } = worker;
      await worker.look({ language, theme });
      const nav = page.getByRole('navigation', { name: /主导航|Main navigation/ });
      for (const [room, link, title] of [
        ['queue', /待发送|To be sent/, /待发送|To be sent/],
        ['hazards', /隐患|Hazards/, /我的隐患|My hazards/],
        ['inbox', /消息|Inbox/, /消息|Inbox/],
        ['today', /今日|Today/, /今日|Today/],
      ] as const) {
        await nav.getByRole('link', { name: link }).click();
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        expect([room, await barriers(page)]).toEqual([room, []]);
        await worker.shot(`field-${room}-${language}-${theme}`);
      }
      await page.getByRole('link', { name: /随手报隐患|Report a hazard/ }).click();
      await page.getByRole('heading', { level: 1, name: /登记隐患|Report a hazard/ }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await worker.shot(`field-report-${language}-${theme}`);
    },
    60_000,
  );

  it('leaves nothing to the next person at this phone but what was not sent, sealed', async () => {
    const { page } = worker;
    await worker.look({ language: 'zh', theme: 'light' });
    await page.getByRole('button', { name: '账户与设置' }).click();
    await page.getByText('还有 1 条没有发送').waitFor();
    const [answer, goodbye] = ['**/api/v1/org/me', '**/openid-connect/logout?**'];
    const late = await heldBack(page, answer);
    await page.route(goodbye, (route) => route.fulfill({ status: 204 }));
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await late.asked;
    const leaving = page.waitForResponse(goodbye);
    await page.getByRole('button', { name: '退出登录' }).click();
    const onward = (await leaving).url();
    const answered = page.waitForResponse(answer);
    late.release();
    await (await answered).finished();
    expect(await databasesOf(page)).not.toContain('kind=');
    await page.unrouteAll();
    await page.goto(onward);
    await page.getByRole('heading', { name: '每一处隐患，都有人跟到底' }).waitFor();
    const kept = await databasesOf(page);
    expect(kept).not.toContain('kind=');
    expect(kept).not.toContain('byPin=salt');
    await worker.goto('/field');
    await page.getByRole('heading', { name: '请先登录' }).waitFor();
    await worker.signIn('yutang-grid-1');
    await choosePin(worker);
    await page.getByRole('link', { name: '1 条要处理' }).waitFor();
  }, 60_000);
});

describe('a hazard on two phones', () => {
  it('shows who was quicker, with both sides, and does nothing twice', async () => {
    officer = await Browser.as(constellation.world, 'yutang-village', '/field/hazards', 'phone');
    const { page } = officer;
    await choosePin(officer);
    await page.getByRole('heading', { level: 1, name: '我的隐患' }).waitFor();
    await page.getByText('已是最新').waitFor();
    await officer.shot('field-officer-hazards');
    await page.getByRole('link', { name: /门口/ }).click();
    await page.getByRole('button', { name: '确认隐患' }).waitFor();
    await officer.shot('field-hazard');
    await officer.network('away');
    await page.getByRole('button', { name: '确认隐患' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认隐患' }).click();
    await page.getByText('您的处理已记下，正等待发送。').waitFor();
    const township = person('huanghua-township');
    const id = new URL(page.url()).pathname.split('/').at(-1);
    expectStatus(await township.post(`/hazards/hazards/${id}/confirm`, {}), 200);
    await officer.network('there');
    await page.getByRole('link', { name: '1 条要处理' }).click();
    await page.getByText('您做这件事之前，别人已经先处理了。').waitFor();
    await page.getByText('状态：已确认').waitFor();
    await officer.shot('field-conflict');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '放弃我的' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '放弃我的' }).click();
    await page.getByText('全部已送达').waitFor();
    expect(officer.complaints.filter((line) => /Content Security Policy|Error:/.test(line))).toEqual([]);
  }, 60_000);
});
