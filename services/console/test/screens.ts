import { expect } from '@jest/globals';
import { barriers } from './axe.ts';
import { type Browser, looks } from './browser.ts';

export type Player = 'citizen' | 'worker' | 'township' | 'admin' | 'operator';

/** A screen: its address as the routes have it, and who opens it. */
interface Screen {
  readonly address: string;
  readonly who: Player;
  /** What has to be there before it counts as shown, beside its title. */
  readonly sign?: string;
  /** Where a link to one of these is found: the address without its last part, unless told. */
  readonly from?: string;
  /** One of these, where no link leads there. */
  readonly example?: string;
}

const [rows, aFile, facts] = ['tbody tr', 'input[type=file]', 'dl'];

/** Every screen there is; screens.unit.spec.ts holds it against the routes. */
export const screens: readonly Screen[] = [
  { address: '/', who: 'citizen' },
  { address: '/report', who: 'citizen', sign: 'form' },
  { address: '/report/receipt', who: 'citizen' },
  { address: '/report/follow', who: 'citizen', sign: 'form' },

  { address: '/field/today', who: 'worker' },
  { address: '/field/today/visit/:premises', who: 'worker', from: '/field/today?q=小卖部', sign: 'ol' },
  { address: '/field/today/report', who: 'worker', sign: aFile },
  { address: '/field/hazards', who: 'worker' },
  { address: '/field/hazards/:id', who: 'worker' },
  { address: '/field/inbox', who: 'worker' },
  { address: '/field/queue', who: 'worker' },

  { address: '/desk/work', who: 'township' },
  { address: '/desk/inbox', who: 'township' },
  { address: '/desk/hazards', who: 'township' },
  { address: '/desk/hazards/:id', who: 'township', from: '/desk/hazards?view=all', sign: facts },
  { address: '/desk/transfers', who: 'township' },
  { address: '/desk/transfers/new', who: 'township' },
  { address: '/desk/transfers/:id', who: 'township', from: '/desk/transfers?view=all', sign: facts },
  { address: '/desk/duties', who: 'township' },
  { address: '/desk/duties/:id', who: 'township', from: '/desk/duties?status=fulfilled', sign: facts },
  { address: '/desk/inspections', who: 'township', sign: rows },
  { address: '/desk/inspections/:id', who: 'township', sign: facts },
  { address: '/desk/dashboard', who: 'township', sign: rows },
  { address: '/desk/map', who: 'township', sign: 'canvas' },
  { address: '/desk/premises', who: 'township', sign: rows },
  { address: '/desk/premises/:id', who: 'township', sign: facts },
  { address: '/desk/premises/imports', who: 'township', sign: aFile },
  { address: '/desk/premises/imports/:id', who: 'township', sign: facts },
  { address: '/desk/catalogues/types', who: 'township', sign: rows },
  { address: '/desk/catalogues/factors', who: 'township' },
  { address: '/desk/catalogues/checklists', who: 'township', sign: 'ol' },
  { address: '/desk/catalogues/classes', who: 'township' },

  { address: '/desk/areas', who: 'admin', sign: '[role=treeitem]' },
  {
    address: '/desk/areas/:code',
    who: 'admin',
    example: '/desk/areas/430121105201',
    sign: '[aria-selected=true]',
  },
  { address: '/desk/areas/import', who: 'admin', sign: aFile },
  { address: '/desk/areas/import-grids', who: 'admin', sign: aFile },
  { address: '/desk/people', who: 'admin', sign: rows },
  { address: '/desk/people/:id', who: 'admin', sign: facts },
  { address: '/desk/people/bodies', who: 'admin', sign: rows },
  { address: '/desk/people/bodies/:code', who: 'admin', sign: facts },

  { address: '/desk/system', who: 'operator' },
  { address: '/desk/nowhere', who: 'operator' },
];

/** Opens a screen as its person would, and finds nothing there that keeps somebody from using it, however it looks. */
export async function hasNoBarrier(browser: Browser, screen: Screen): Promise<void> {
  const { page } = browser;
  const { address, sign } = screen;
  await browser.restyle({ language: 'zh', theme: 'light' });
  await browser.goto(address.includes(':') ? await oneOf(browser, screen) : address);
  for (const [language, theme] of looks) {
    await browser.restyle({ language, theme });
    await page.locator('h1, main p').first().waitFor();
    if (sign) await page.locator(`main ${sign}`).first().waitFor();
    await page.getByText(/^(正在读取|Reading)…$/).waitFor({ state: 'detached' });
    expect({ language, theme, barriers: await barriers(page) }).toMatchObject({ barriers: [] });
  }
  await browser.restyle({ language: 'zh', theme: 'light' });
  await browser.shot(`screen${address.replaceAll(/[/:]+/g, '-')}`);
}

async function oneOf(browser: Browser, { address, from, example }: Screen): Promise<string> {
  if (example) return example;
  const { page } = browser;
  const base = address.slice(0, address.indexOf('/:'));
  await browser.goto(from ?? base);
  const others = screens
    .filter((one) => one.address.startsWith(`${base}/`) && one.address !== address)
    .map((one) => `:not([href="${one.address}"], [href^="${one.address}/"])`);
  const link = page.locator(`main a[href^="${base}/"]${others.join('')}`).first();
  return link.evaluate((found) => new URL((found as HTMLAnchorElement).href).pathname);
}
