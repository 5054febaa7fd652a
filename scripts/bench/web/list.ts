import { Browser, type Page } from '../../../services/console/test/browser.ts';
import { median } from '../measure.ts';
import { framesOfScrolling, type Frames } from './frames.ts';
import type { Part } from './line.ts';
import { inTownship, officer } from './stage.ts';
import { slowProcessor } from './throttle.ts';

const times = 3;
const frame = 'main div:has(> table)';
const rows = inTownship.toLocaleString('en');

export const list: Part = {
  name: 'list',
  about: `A list of ${rows} premises, scrolled by the wheel; beside it a page of ${rows} lines of plain text`,
  async run({ world }) {
    const desk = await Browser.as(world, officer, '/desk/premises');
    try {
      const { page } = desk;
      await page.locator(`${frame} tbody a`).first().waitFor();
      await loadAll(page);
      const bare = await page.context().newPage();
      await bare.setContent(plainPage());
      await slowProcessor(page);
      await slowProcessor(bare);
      const runs: { ours: Frames; plain: Frames }[] = [];
      for (let i = 0; i < times; i += 1) {
        await page.bringToFront();
        const ours = await framesOfScrolling(page, frame);
        await bare.bringToFront();
        runs.push({ ours, plain: await framesOfScrolling(bare, '#box') });
      }
      const of = (which: 'ours' | 'plain', what: keyof Frames) => median(runs.map((run) => run[which][what]));
      return [
        {
          what: `List of ${rows}, scrolled: frames over 33 ms`,
          unit: '%',
          value: of('ours', 'latePercent'),
          limit: 1,
          bare: of('plain', 'latePercent'),
        },
        {
          what: 'and from frame to frame, p95',
          unit: 'ms',
          value: of('ours', 'p95'),
          bare: of('plain', 'p95'),
        },
      ];
    } finally {
      await desk.close();
    }
  },
};

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
