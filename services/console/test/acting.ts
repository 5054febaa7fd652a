import type { Locator, Page } from 'playwright-core';
import type { Browser } from './browser.ts';

export const named = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** How many wait in a queue of the desk's first page; it comes by itself. */
export const waiting = ({ page }: Browser, name: string, count: number): Locator =>
  page
    .getByRole('navigation', { name: '手头工作' })
    .getByRole('link', { name: new RegExp(`^${name}\\s*${count}$`) });

/** Opens the hazard at a place from one of the desk's queues. */
export async function openFrom({ page }: Browser, queue: string, place: string): Promise<void> {
  await page.getByRole('link', { name: '手头工作' }).click();
  await page
    .getByRole('navigation', { name: '手头工作' })
    .getByRole('link', { name: new RegExp(`^${queue}`) })
    .click();
  await page
    .getByRole('row', { name: new RegExp(place) })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('list', { name: '经过' }).waitFor();
}

/** An act on the hazard before one: what has to be said of it, and its end. */
export async function act(
  browser: Browser,
  name: string,
  { fill = async () => {}, shot }: { fill?: (dialog: Locator) => Promise<unknown>; shot?: string } = {},
): Promise<void> {
  const { page } = browser;
  await named(page, name).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  if (shot) await browser.shot(shot);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
