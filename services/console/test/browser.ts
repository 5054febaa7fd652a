import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type World, witness } from '@firegrid/testkit';
import {
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  type Browser as Program,
  chromium,
} from 'playwright-core';
import { demoPeople } from '../../../libs/access/realm/demo-realm.mjs';
import { browserPath } from '../../../scripts/testing/browser.mjs';
import { setUpSecondFactor } from './second-factor.ts';

export type { Page };

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
function program() {
  const executablePath = browserPath();
  if (!executablePath) throw new Error('missing: chromium, which npm test installs');
  return { executablePath, headless: true, args };
}

const person = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
const screens = {
  desk: { ...person, viewport: { width: 1280, height: 860 } },
  phone: {
    ...person,
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
  },
};
const shots = new URL('../../../.firegrid/shots/', import.meta.url).pathname;

export interface Look {
  readonly language?: 'zh' | 'en';
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly text?: 'normal' | 'large';
}

/** In which each screen is looked at. */
export const looks = [
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const;

/** One program for all of a file's browsers: each is a context of its own, which shares nothing with the others. */
const shared: { program?: Promise<Program>; users: number } = { users: 0 };

async function ownContext(options: BrowserContextOptions): Promise<[BrowserContext, () => Promise<void>]> {
  shared.program ??= chromium.launch(program());
  shared.users += 1;
  const started = await shared.program;
  const context = await started.newContext(options);
  const close = async () => {
    await context.close();
    shared.users -= 1;
    if (shared.users > 0) return;
    delete shared.program;
    await started.close();
  };
  return [context, close];
}

/** A person's own browser, fresh: nothing of anybody else is in it. */
export class Browser {
  readonly page: Page;
  /** The address browsers open; Keycloak sends them back to no other. */
  readonly origin: string;
  readonly close: () => Promise<void>;
  readonly #context: BrowserContext;
  /** What the browser complained of: errors of the page, refusals of the policy. */
  readonly complaints: string[] = [];

  private constructor(context: BrowserContext, page: Page, world: World, close = () => context.close()) {
    [this.#context, this.page] = [context, page];
    const forget = witness(() => this.#told());
    this.close = () => {
      forget();
      return close();
    };
    this.origin = world.gateway.replace('127.0.0.1', 'localhost');
    context.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') this.complaints.push(line.text());
    });
  }

  /** @param phone the screen of a phone in place of a desk's */
  static async open(world: World, screen: 'desk' | 'phone' = 'desk'): Promise<Browser> {
    const [context, close] = await ownContext(screens[screen]);
    return new Browser(context, await context.newPage(), world, close);
  }

  /** A phone whose browser keeps what it has in a folder: closed and opened again, it is the same phone. */
  static async ofPhone(world: World, folder: string): Promise<Browser> {
    const context = await chromium.launchPersistentContext(folder, { ...program(), ...screens.phone });
    return new Browser(context, context.pages()[0] ?? (await context.newPage()), world);
  }

  /** Somebody of the demo, signed in on Keycloak's own page, at an address of the console. */
  static async as(
    world: World,
    username: string,
    at = '/',
    screen: 'desk' | 'phone' = 'desk',
  ): Promise<Browser> {
    const browser = await Browser.open(world, screen);
    await browser.goto(at);
    await browser.signIn(username);
    return browser;
  }

  async goto(address: string): Promise<void> {
    await this.page.goto(`${this.origin}${address}`);
  }

  /** From a page of the console that asks for a login, through Keycloak's page, and back. */
  async signIn(username: string, button = /^(登录|Sign in)$/): Promise<void> {
    const person = demoPeople.find((one) => one.username === username);
    if (!person) throw new Error(`${username} is not one of the demo's people`);
    await this.page.getByRole('button', { name: button }).click();
    await this.page.locator('#username').fill(username);
    await this.page.locator('#password').fill(person.password);
    await this.page.locator('#kc-login').click();
    const back = (url: URL) => url.origin === this.origin;
    await this.page.waitForURL((url) => back(url) || url.search.includes('CONFIGURE_TOTP'));
    if (this.page.url().includes('CONFIGURE_TOTP')) await setUpSecondFactor(this.page);
    await this.page.waitForURL((url) => back(url) && url.pathname !== '/signed-in');
  }

  /** Sets how the page looks as the settings would, and loads it again. */
  async look(look: Look): Promise<void> {
    await this.restyle(look);
    await this.page.reload();
  }

  /** Sets how the page looks, as if it were chosen in another tab. */
  async restyle(look: Look): Promise<void> {
    await this.page.evaluate(
      (chosen) => {
        const key = 'firegrid.preferences';
        localStorage.setItem(key, JSON.stringify(chosen));
        window.dispatchEvent(new StorageEvent('storage', { key }));
      },
      look as Record<string, string>,
    );
  }

  /** Cuts the network off, or gives it back. */
  async network(is: 'there' | 'away'): Promise<void> {
    await this.#context.setOffline(is === 'away');
  }

  /** What it shows, in words. */
  async #told(): Promise<string> {
    const shown = await this.page.locator('body').ariaSnapshot({ timeout: 2_000 });
    return [`--- ${this.page.url()}`, ...this.complaints.slice(-3), shown.slice(0, 3_000)].join('\n');
  }

  /** A picture of the screen, in .firegrid/shots. */
  async shot(name: string): Promise<void> {
    await mkdir(shots, { recursive: true });
    const path = join(shots, `${name}.jpg`);
    await this.page.screenshot({ path, type: 'jpeg', quality: 82, animations: 'disabled' });
  }
}
