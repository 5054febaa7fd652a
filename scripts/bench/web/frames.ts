import type { Page } from '../../../services/console/test/browser.ts';
import { quantile } from '../measure.ts';

/** Of a turn. */
const seconds = 10;
/** Two frames of a screen that shows sixty a second: one was left out. */
const late = 1000 / 30;

export interface Frames {
  /** Of all frames, in percent. */
  readonly latePercent: number;
  /** Ms from frame to frame, of the slowest twentieth. */
  readonly p95: number;
}

/**
 * Turns the wheel over a box and counts the frames that the page draws meanwhile.
 * @param speed in px a second; a notch of the wheel is 100
 */
export async function framesOfScrolling(page: Page, box: string, speed: number): Promise<Frames> {
  const distance = speed * seconds;
  const at = await page.locator(box).boundingBox();
  if (!at) throw new Error(`${box} is not to be seen`);
  await page.locator(box).evaluate((element) => element.scrollTo(0, 0));
  await page.evaluate(begin);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.synthesizeScrollGesture', {
    x: at.x + at.width / 2,
    y: at.y + at.height / 2,
    yDistance: -distance,
    speed,
    gestureSourceType: 'mouse',
  });
  const scrolled = await page.locator(box).evaluate((element) => element.scrollTop);
  if (scrolled < distance * 0.9) throw new Error(`${box} was scrolled by ${scrolled} px alone`);
  const times = await page.evaluate(ended);
  const between = times.slice(1).map((time, i) => time - (times[i] ?? time));
  const tooLate = between.filter((ms) => ms > late).length;
  return {
    latePercent: (100 * tooLate) / between.length,
    p95: quantile(between, 0.95),
  };
}

declare global {
  interface Window {
    frameTimes: number[];
    stopFrames: () => void;
  }
}

function begin(): void {
  window.frameTimes = [];
  let goesOn = true;
  window.stopFrames = () => (goesOn = false);
  const frame = (time: number): void => {
    window.frameTimes.push(time);
    if (goesOn) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

function ended(): number[] {
  window.stopFrames();
  return window.frameTimes;
}
