import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, eventually } from '@firegrid/testkit';
import { type Constellation, startConstellation } from '../../../scripts/demo/constellation.ts';
import { Inside } from '../../../scripts/demo/inside.ts';
import { cast } from '../../../scripts/demo/world.ts';
import { reassign } from '../../../scripts/sync/reassign.ts';
import { settleTown, townLedger } from '../../../scripts/sync/town.ts';
import { Browser } from './browser.ts';
import { ownConsole } from './next-version.ts';
import { choosePin, keptOnPhone, sealsSlowly, unlock } from './phone.ts';
import { type Picture, pictures } from './pictures.ts';
import { databasesOf } from './secrets.ts';

const minutes = 60_000;
const [grid, otherGrid] = ['430121105201-001', '430121105202-001'];
const visits = 60;
/** Every third visit finds something, and six photos are taken of it. */
const photosEach = 6;
const found = Math.ceil(visits / 3);
const photosInAll = found * photosEach;

let constellation: Constellation;
let inside: Inside;
let person: (username: string) => Person;
let release: Awaited<ReturnType<typeof ownConsole>>;
let folder: string;
let phone: Browser;
let photos: Picture[];

const due = () => phone.page.getByRole('list', { name: '要检查的场所' }).getByRole('link');
const toDo = () => due().filter({ hasNotText: /已做|未完成/ });

/** One place: something found there or not, all of it without a network. */
async function visit(n: number): Promise<void> {
  const { page } = phone;
  await toDo().first().click();
  if (n % 3 === 0) {
    await page.getByRole('listitem').first().getByText('有问题').click();
    const form = page.getByRole('dialog', { name: '登记隐患' });
    const some = photos.slice((n / 3) * photosEach, (n / 3 + 1) * photosEach);
    for (const [i, photo] of some.entries()) {
      await form.getByLabel('拍照').setInputFiles(photo);
      await form.getByRole('img', { name: `第 ${i + 1} 张照片` }).waitFor();
    }
    await form.getByRole('button', { name: '门口' }).click();
    await form.getByRole('button', { name: '记下这处隐患' }).click();
  }
  await page.getByRole('button', { name: '全部合格' }).click();
  await page.getByRole('button', { name: '完成检查' }).click();
  await page.getByRole('link', { name: `待发送 ${n + 1}`, exact: true }).waitFor();
}

beforeAll(async () => {
  release = await ownConsole();
  constellation = await startConstellation({ FIREGRID_CONSOLE_DIR: release.folder });
  person = cast(constellation.world);
  inside = await Inside.of(constellation.product.env);
  await settleTown(person('huanghua-township'), townLedger([{ grid, count: visits }]));
  folder = await mkdtemp(join(tmpdir(), 'firegrid-phone-'));
  phone = await Browser.ofPhone(constellation.world, folder);
  await phone.goto('/field');
  await phone.signIn('yutang-grid-1');
  photos = await pictures(phone.page, photosInAll);
}, 5 * minutes);
afterAll(async () => {
  await phone?.close();
  await inside?.close();
  await constellation?.stop();
  await release?.remove();
  if (folder) await rm(folder, { recursive: true });
}, minutes);

describe('a day without a network', () => {
  it(
    'begins with all that is due on the phone',
    async () => {
      await choosePin(phone);
      await due()
        .nth(visits - 1)
        .waitFor();
      await phone.page.getByText('已是最新').waitFor();
      await keptOnPhone(phone);
      await phone.network('away');
    },
    minutes,
  );

  it(
    'holds sixty visits and a hundred and twenty photos, though the phone is switched off at noon',
    async () => {
      for (let n = 0; n < visits / 2 - 1; n++) await visit(n);
      await sealsSlowly(phone);
      await visit(visits / 2 - 1);
      await phone.close();
      phone = await Browser.ofPhone(constellation.world, folder);
      await phone.network('away');
      await phone.goto('/field');
      await unlock(phone);
      await phone.page.getByRole('link', { name: `待发送 ${visits / 2}`, exact: true }).waitFor();
      for (let n = visits / 2; n < visits; n++) await visit(n);
    },
    5 * minutes,
  );

  it(
    'takes a new version of the app over with all of it still to be sent',
    async () => {
      const { page } = phone;
      await release.publish();
      await phone.network('there');
      await page.evaluate(async () => {
        await (await navigator.serviceWorker.getRegistration('/field'))?.update();
      });
      await page.getByRole('link', { name: `待发送 ${visits}`, exact: true }).click();
      await page.getByText('有新版本').waitFor();
      await phone.shot('tour-update');
      await page.getByRole('button', { name: '现在更新' }).click();
      await page.waitForFunction(async () => (await caches.keys()).every((name) => name.includes('-next')));
      await unlock(phone);
      await page
        .getByRole('list', { name: '等待发送' })
        .getByRole('listitem')
        .nth(visits - 1)
        .waitFor();
    },
    minutes,
  );

  it(
    'is on the platform in the evening: each visit, each hazard, each photo, once',
    async () => {
      const { page } = phone;
      await phone.signIn('yutang-grid-1', /^登录后发送$/);
      await page.getByText('全部已送达').waitFor({ timeout: 2 * minutes });
      await page.getByRole('link', { name: '已是最新' }).waitFor({ timeout: 2 * minutes });
      await inside.rest(minutes);
      expect(await inside.documents('inspections', 'inspections')).toHaveLength(visits);
      expect(await inside.documents('hazards', 'hazards')).toHaveLength(found);
      const isKept = ({ state }: { state: Readonly<Record<string, unknown>> }) => state['status'] === 'kept';
      expect((await inside.documents('media', 'photos')).filter(isKept)).toHaveLength(photosInAll);
    },
    5 * minutes,
  );
});

describe('a worker who is given another grid', () => {
  it(
    'keeps what he did for the old one until it has left the phone as a file, and nothing else of it',
    async () => {
      const { page } = phone;
      const [old] = await inside.documents('premises', 'premises');
      expect(await databasesOf(page)).toContain(old?._id);
      await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '今日' }).click();
      await phone.network('away');
      await page.getByRole('link', { name: '随手报隐患' }).click();
      await page.getByLabel('具体位置').fill('村委会旁空地');
      await page.getByRole('button', { name: '上报' }).click();
      await page.getByRole('link', { name: '待发送 1', exact: true }).waitFor();
      const before = { authorization: `Bearer ${await person('yutang-grid-1').token(true)}` };
      await reassign(person('hunan-admin'), 'yutang-grid-1', otherGrid);
      await eventually('logins of before are refused', async () => {
        const me = `${constellation.world.gateway}/api/v1/org/me`;
        return (await fetch(me, { headers: before })).status === 401;
      });
      await phone.network('there');
      await page.getByRole('link', { name: '1 条要处理' }).click();
      await page.getByText('这里已不归您管，平台没有收下。').waitFor();
      await phone.shot('tour-not-yours');
      const leaving = page.waitForEvent('download');
      await page.getByRole('button', { name: '导出成文件' }).click();
      expect(await readFile(await (await leaving).path(), 'utf8')).toContain('村委会旁空地');
      await page.getByRole('button', { name: '已导出，不再保留' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '放弃我的' }).click();
      await page.getByText('全部已送达').waitFor();
      await eventually('nothing of the old grid is kept', async () => {
        const text = await databasesOf(page);
        return (await inside.documents('premises', 'premises')).every(({ _id }) => !text.includes(_id));
      });
    },
    minutes,
  );
});
