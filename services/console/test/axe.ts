import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What of a screen keeps somebody from using it: violations axe calls serious or critical, with where they are. */
export async function barriers(page: Page): Promise<string[]> {
  // No part of a page comes from elsewhere: it need not be looked at from a page beside it, which takes twice as long.
  const looking = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await looking.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary}`),
    );
}
