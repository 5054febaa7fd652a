import type { Page } from 'playwright-core';

/** A slow line for one address: `asked` resolves when the page has asked, `release` lets it through. */
export async function heldBack(page: Page, address: string) {
  const [asked, told] = signal();
  const [released, release] = signal();
  await page.route(address, async (route) => {
    told();
    await released;
    await route.continue();
  });
  return { asked, release };
}

function signal(): [Promise<void>, () => void] {
  let give = () => {};
  return [new Promise((resolve) => (give = resolve)), () => give()];
}
