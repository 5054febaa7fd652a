import { Browser, type Page } from '../../../services/console/test/browser.ts';
import { median } from '../measure.ts';
import type { Part } from './line.ts';
import { fillMap } from './many.ts';
import { officer } from './stage.ts';
import { slowProcessor } from './throttle.ts';

const times = 3;
const count = 50_000;

export const map: Part = {
  name: 'map',
  about: `The map of a township with ${count.toLocaleString('en')} premises`,
  async run({ world, product, database }) {
    await fillMap(product.env.FIREGRID_MONGO_URL ?? '', database, count);
    const runs: { whole: number; drawn: number }[] = [];
    for (let i = 0; i < times; i += 1) {
      const desk = await Browser.as(world, officer, '/desk/premises');
      try {
        runs.push(await openMap(desk.page));
      } finally {
        await desk.close();
      }
    }
    const of = (what: 'whole' | 'drawn') => median(runs.map((run) => run[what])) / 1000;
    const points = count.toLocaleString('en');
    return [
      { what: `Map of ${points}, from the answer to the clusters`, unit: 's', value: of('drawn'), limit: 2 },
      { what: 'and from opening the room', unit: 's', value: of('whole') },
    ];
  },
};

/** @returns ms from the press that opens the map, and from its last answer, until all clusters are painted */
async function openMap(page: Page): Promise<{ whole: number; drawn: number }> {
  await page.getByRole('link', { name: '地图' }).waitFor();
  await page.evaluate(watchCanvas);
  await slowProcessor(page);
  await page.getByRole('link', { name: '地图' }).click();
  const noted = await page.waitForFunction(
    (all) => (window.drawings ?? []).find(({ points }) => points >= all),
    count,
    { timeout: 120_000 },
  );
  const drawing = await noted.jsonValue();
  const times = await page.evaluate(() => ({
    pressed: performance.getEntriesByName('pressed')[0]?.startTime ?? 0,
    answered: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/premises/positions'))
      .map((entry) => (entry as PerformanceResourceTiming).responseEnd)
      .reduce((last, one) => Math.max(last, one), 0),
  }));
  const painted = drawing?.paintedAt ?? 0;
  return { whole: painted - times.pressed, drawn: painted - times.answered };
}

interface Drawing {
  /** In all clusters that were drawn in one frame. */
  readonly points: number;
  readonly paintedAt: number;
}

declare global {
  interface Window {
    drawings?: Drawing[];
  }
}

/** In the page: notes how many points stand in the numbers that each frame writes on a canvas. */
function watchCanvas(): void {
  addEventListener('click', () => performance.mark('pressed'), { capture: true, once: true });
  const drawings: Drawing[] = [];
  window.drawings = drawings;
  let points = 0;
  const write = Reflect.get(CanvasRenderingContext2D.prototype, 'fillText');
  CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
    if (points === 0)
      requestAnimationFrame(() =>
        setTimeout(() => {
          drawings.push({ points, paintedAt: performance.now() });
          points = 0;
        }),
      );
    if (/^\d+$/.test(text)) points += Number(text);
    if (/^\d+k$/.test(text)) points += Number(text.slice(0, -1)) * 1000;
    write.call(this, text, ...where);
  };
}
