import { Browser, type Page } from '../../../services/console/test/browser.ts';
import { choosePin } from '../../../services/console/test/phone.ts';
import type { Part } from './line.ts';
import { worker } from './stage.ts';

const picture = new URL('../../../services/console/public/icon-512.png', import.meta.url).pathname;
/** In the phone's own camera, which no page sees: the shutter, and taking the picture. */
const inCamera = 2;

export const taps: Part = {
  name: 'taps',
  about: 'How often a grid worker touches the screen, from Today until an inspection is filed',
  async run({ world }) {
    const phone = await Browser.as(world, worker, '/field', 'phone');
    try {
      const { page } = phone;
      await choosePin(phone);
      await today(page).first().waitFor();
      await page.evaluate(count);
      const counted = async (act: () => Promise<void>) => {
        const before = await page.evaluate(told);
        await act();
        return (await page.evaluate(told)) - before;
      };
      const fine = await counted(async () => {
        await today(page).first().tap();
        await finish(page);
      });
      const faulty = await counted(() => withHazard(page));
      return [
        { what: 'Touches to file an inspection without findings', unit: '', value: fine, limit: 4 },
        {
          what: `Touches with one hazard and a photo, ${inCamera} of them in the camera`,
          unit: '',
          value: faulty + inCamera,
          limit: 9,
        },
      ];
    } finally {
      await phone.close();
    }
  },
};

const today = (page: Page) => page.getByRole('list', { name: '要检查的场所' }).getByRole('link');
const pressed = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).tap();

/** The rest is as it should be, and the inspection is filed. */
async function finish(page: Page): Promise<void> {
  await pressed(page, '全部合格');
  await pressed(page, '完成检查');
  await today(page).first().waitFor();
}

async function withHazard(page: Page): Promise<void> {
  await today(page).nth(1).tap();
  await page.getByText('有问题').first().tap();
  const form = page.getByRole('dialog', { name: '登记隐患' });
  const [camera] = await Promise.all([
    page.waitForEvent('filechooser'),
    form.getByText('拍照', { exact: true }).tap(),
  ]);
  await camera.setFiles(picture);
  await form.getByRole('img', { name: '第 1 张照片' }).waitFor();
  await form.getByRole('button', { name: '门口' }).tap();
  await pressed(page, '记下这处隐患');
  await finish(page);
}

// What runs in the page. A touch is one pointer that comes down; a label's own click on its field is none.
function count(): void {
  document.documentElement.dataset['touches'] = '0';
  addEventListener(
    'pointerdown',
    ({ isTrusted }) => {
      const { dataset } = document.documentElement;
      if (isTrusted) dataset['touches'] = String(Number(dataset['touches']) + 1);
    },
    true,
  );
}
const told = (): number => Number(document.documentElement.dataset['touches']);
