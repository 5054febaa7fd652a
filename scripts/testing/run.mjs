import { buildConsole } from '../product/console.mjs';
import { backingForTests } from './own-backing.mjs';
import { haveBrowser } from './browser.mjs';
import { runJest } from './jest.mjs';

const nothing = { env: {}, stop: async () => {} };

const sum = (one, other) =>
  Object.fromEntries(Object.entries(one).map(([name, count]) => [name, count + other[name]]));

/** One after the other, and side by side what does not disturb each other. */
const inTurn = [['calm'], ['chaos', 'own']];

/** Ends with the one line that people and CI read. */
function summarise({ passed, failed, skipped }) {
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}

/**
 * @param {{ unit: boolean, args: string[], report: import('../process/steps.mjs').Report, signal: AbortSignal }} options
 * @returns {Promise<number>} the exit code
 */
export async function runTests({ unit, args, report, signal }) {
  if (!unit) await haveBrowser(report);
  if (!unit) await buildConsole(report);
  const backing = unit ? nothing : await backingForTests({ report, signal });
  let counts = { passed: 0, failed: 0, skipped: 0 };
  let finished = false;
  try {
    for (const groups of unit ? [['unit']] : inTurn) {
      if (signal.aborted) break;
      const run = (group) => runJest({ group, args, env: backing.env, signal });
      counts = (await Promise.all(groups.map(run))).reduce(sum, counts);
    }
    finished = true;
  } finally {
    await backing.stop(!finished || counts.failed > 0);
  }
  if (signal.aborted) throw signal.reason;
  summarise(counts);
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}
