import { Browser, type Page } from '../../../services/console/test/browser.ts';
import { median } from '../measure.ts';
import { framesOfScrolling, type Frames } from './frames.ts';
import type { Part } from './line.ts';
import { inTownship, officer } from './stage.ts';
import { slowProcessor } from './throttle.ts';

const times = 3;
/** In px a second: twenty notches of a wheel, and twice what anybody turns. */
const [fast, faster] = [2_000, 4_000];
const frame = 'main div:has(> table)';
const rows = inTownship.toLocaleString('en');

export const list: Part = {
  name: 'list',
  about: `A list of ${rows} premises, scrolled by the wheel; beside it a page of ${rows} lines of plain text`,
  async run({ world }) {
    const desk = await Browser.as(world, officer, '/desk/premises');
    const ours = await scrolled(desk, frame, async ({ page }) => {
      await page.locator(`${frame} tbody a`).first().waitFor();
      await loadAll(page);
    });
    // In a browser of its own: a page that comes back into sight reads its list again.
    const bare = await scrolled(await Browser.open(world), '#box', ({ page }) =>
      page.setContent(plainPage()),
    );
    const line = (what: string, unit: string, value: (runs: Scrolled) => number) => ({
      ...{ what, unit, value: value(ours) },
      bare: value(bare),
    });
    const of = (speed: number, figure: keyof Frames) => (runs: Scrolled) =>
      median((runs.get(speed) ?? []).map((run) => run[figure]));
    return [
      {
        ...line(`List of ${rows}, scrolled fast: frames over 33 ms`, '%', of(fast, 'latePercent')),
        limit: 1,
      },
      line('and from frame to frame, p95', 'ms', of(fast, 'p95')),
      line('scrolled twice as fast: frames over 33 ms', '%', of(faster, 'latePercent')),
    ];
  },
};

/** Turns by their speed. */
type Scrolled = ReadonlyMap<number, readonly Frames[]>;

/** The frames of some turns through a box, once the page has it. */
async function scrolled(
  browser: Browser,
  box: string,
  prepare: (browser: Browser) => Promise<void>,
): Promise<Scrolled> {
  try {
    await prepare(browser);
    await slowProcessor(browser.page);
    const runs = new Map<number, Frames[]>([fast, faster].map((speed) => [speed, []]));
    for (let i = 0; i < times; i += 1)
      for (const [speed, done] of runs) done.push(await framesOfScrolling(browser.page, box, speed));
    return runs;
  } finally {
    await browser.close();
  }
}

/** Scrolls down until the last is there. */
async function loadAll(page: Page): Promise<void> {
  await page.waitForFunction(
    ([box, count]) => {
      const element = document.querySelector(box);
      element?.scrollTo(0, element.scrollHeight);
      const last = element?.querySelector('tbody tr:last-child')?.getAttribute('aria-rowindex');
      return Number(last) > count;
    },
    [frame, inTownship] as const,
    { timeout: 180_000, polling: 100 },
  );
}

/** All lines are in the page, none is a link, and nothing is computed while it is scrolled. */
function plainPage(): string {
  const lines = Array.from(
    { length: inTownship },
    (_, i) => `<div>430121105-2026-${i} 鱼塘小卖部 黄花镇黄花路${i}号</div>`,
  );
  return `<style>#box { height: 530px; overflow: auto } #box div { height: 64px }</style><div id="box">${lines.join('')}</div>`;
}
