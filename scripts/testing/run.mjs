import { urlVariables } from '../backing/index.mjs';
import { Problem } from '../process/problem.mjs';
import { ownBacking } from './own-backing.mjs';
import { runJest } from './jest.mjs';

const wantsRunning = () => process.env.FIREGRID_TEST_BACKING === 'running';

async function backingFor({ unit, report, signal }) {
  const nothing = { env: {}, stop: async () => {} };
  if (unit) return nothing;
  if (!wantsRunning()) return ownBacking({ report, signal });
  const missing = urlVariables.filter((name) => !process.env[name]);
  if (missing.length > 0) throw new Problem(`FIREGRID_TEST_BACKING=running needs ${missing.join(', ')}`);
  return nothing;
}

/** Ends with the one line that people and CI read. */
function summarise({ passed, failed, skipped }) {
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}

/**
 * @param {{ unit: boolean, args: string[], report: import('../process/steps.mjs').Report, signal: AbortSignal }} options
 * @returns {Promise<number>} the exit code
 */
export async function runTests({ unit, args, report, signal }) {
  const backing = await backingFor({ unit, report, signal });
  let counts = { passed: 0, failed: 1, skipped: 0 };
  try {
    counts = await runJest({ unit, args, env: backing.env, signal });
  } finally {
    await backing.stop(counts.failed > 0);
  }
  if (signal.aborted) throw signal.reason;
  summarise(counts);
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}
