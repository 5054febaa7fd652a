import type { Locator } from 'playwright-core';
import type { Browser } from './browser.ts';

const pin = '190427';

/** The first opening of the field app: the PIN of this phone. */
export async function choosePin({ page }: Pick<Browser, 'page'>): Promise<void> {
  await page.getByRole('heading', { name: '设置六位数字密码' }).waitFor();
  await page.getByLabel('六位数字').fill(pin);
  await page.getByLabel('再输一遍').fill(pin);
  await page.getByRole('button', { name: '完成' }).click();
}

export async function unlock({ page }: Pick<Browser, 'page'>): Promise<void> {
  await page.getByLabel('六位数字密码').fill(pin);
  await page.getByRole('button', { name: '打开' }).click();
}

/** The app's own files are on the phone: from here on it opens without a network. */
export const keptOnPhone = ({ page }: Pick<Browser, 'page'>) =>
  page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration('/field'))?.active?.state === 'activated',
  );

/** As a cheap phone that is busy: each sealing takes half a second from here on, until the page is loaded anew. */
export const sealsSlowly = ({ page }: Pick<Browser, 'page'>) =>
  page.evaluate(() => {
    const seal = crypto.subtle.encrypt.bind(crypto.subtle);
    crypto.subtle.encrypt = async (...sealed) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return seal(...sealed);
    };
  });

/** A line of a list of the field app, by the name it shows. */
export const line = ({ page }: Browser, name: string): Locator =>
  page.getByRole('link', { name: new RegExp(name) });
