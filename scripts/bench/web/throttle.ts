import type { Page } from '../../../services/console/test/browser.ts';

/** A weak phone, or an old computer: how many times slower the page's own thread is. */
export const slower = 4;
/** Slow 3G, in kbit/s both ways, and the ms until an answer begins. */
const slow3G = { kilobits: 400, latency: 400 };

/** Slows down all that the page computes, from now on. */
export async function slowProcessor(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
}

/** Slows down all that the page fetches, from now on; not what its service worker fetches by itself. */
export async function slowNetwork(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const throughput = (slow3G.kilobits * 1000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow3G.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}
