import type { Page } from '../../../services/console/test/browser.ts';

/** Something that comes up in a page, and can then be used. */
export interface Sign {
  readonly name: string;
  /** Of CSS. */
  readonly selector: string;
  /** Said on it; anything where it is left out. */
  readonly text?: string;
}

/**
 * Has each document of the page note on its own clock when a sign is there, enabled and painted, with the page's thread
 * free to answer a touch. A form that is sent is noted as `sent`.
 */
export async function watchFor(page: Page, signs: readonly Sign[]): Promise<void> {
  await page.addInitScript((wanted: readonly Sign[]) => {
    addEventListener('submit', () => performance.mark('sent'), true);
    const isThere = ({ selector, text }: Sign): boolean =>
      [...document.querySelectorAll<HTMLElement>(selector)].some(
        (element) =>
          !element.matches(':disabled') && (text === undefined || element.textContent?.trim() === text),
      );
    const painted = (name: string) => requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
    const look = (open: readonly Sign[]): void => {
      const seen = open.filter(isThere);
      for (const { name } of seen) painted(name);
      const rest = open.filter((sign) => !seen.includes(sign));
      if (rest.length > 0) requestAnimationFrame(() => look(rest));
    };
    look(wanted);
  }, signs);
}

/** @returns ms since the navigation began, once it was noted */
export async function momentOf(page: Page, name: string): Promise<number> {
  const noted = await page.waitForFunction(
    (mark) => performance.getEntriesByName(mark, 'mark')[0]?.startTime,
    name,
    { timeout: 120_000 },
  );
  const at = await noted.jsonValue();
  if (at === undefined) throw new Error(`${name} was not noted`);
  return at;
}
