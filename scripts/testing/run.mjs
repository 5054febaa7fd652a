import { abortInstalls } from '../backing/given-up.mjs';
import { buildConsole } from '../product/console.mjs';
import { backingForTests } from './own-backing.mjs';
import { haveBrowser } from './browser.mjs';
import { runJest } from './jest.mjs';

const nothing = { env: {}, stop: async () => {} };

const none = { passed: 0, failed: 0, skipped: 0, files: [] };

const sum = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
  files: [...one.files, ...other.files],
});

/** What takes longest comes first to whoever wants the run to be shorter. Ends with the line that people and CI read. */
function summarise({ passed, failed, skipped, files }) {
  const slowest = files.toSorted((one, other) => other.seconds - one.seconds).slice(0, 10);
  for (const { name, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}

/** The groups of each turn side by side, turn after turn; a time that failed is the last. */
async function runTurns({ turns, repeat, args, env, signal }) {
  let all = none;
  for (let time = 1; time <= repeat && all.failed === 0; time += 1) {
    if (repeat > 1) console.log(`· Time ${time} of ${repeat}`);
    for (const groups of turns) {
      if (signal.aborted) throw signal.reason;
      const run = (group) => runJest({ group, args, env, signal });
      all = (await Promise.all(groups.map(run))).reduce(sum, all);
    }
  }
  return all;
}

/** What tests run on. */
async function prepare({ report, signal }) {
  signal.addEventListener('abort', abortInstalls);
  await haveBrowser(report);
  await buildConsole({ report, signal });
  return backingForTests({ report, signal });
}

/**
 * @param {{ turns: import('./jest.mjs').Group[][], repeat: number, args: string[],
 *   report: import('../process/steps.mjs').Report, signal: AbortSignal }} options
 * @returns {Promise<number>} the exit code
 */
export async function runTests({ turns, repeat, args, report, signal }) {
  const alone = turns.flat().every((group) => group === 'unit');
  const backing = alone ? nothing : await prepare({ report, signal });
  let result;
  try {
    result = await runTurns({ turns, repeat, args, env: backing.env, signal });
  } finally {
    await backing.stop(result === undefined || result.failed > 0);
  }
  if (signal.aborted) throw signal.reason;
  summarise(result);
  return result.failed > 0 || result.passed === 0 ? 1 : 0;
}
