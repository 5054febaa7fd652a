import { find } from '../backing/programs.mjs';
import { run } from '../backing/run.mjs';
import { Problem } from '../process/problem.mjs';

/**
 * Chromium without the windows, which costs a third to start. With a Chinese font: without one the screens would be all
 * boxes.
 */
const shell = 'chromium-headless-shell';
const packages = [shell, 'fonts-noto-cjk'];
const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/** @returns {string | undefined} the Chromium of the browser tests */
export const browserPath = () => process.env.FIREGRID_CHROMIUM ?? find(shell) ?? find('chromium');

/**
 * Have a Chromium for the browser tests: installed where we may.
 * @param {import('../process/steps.mjs').Report} report
 * @throws {Problem} with the command that installs it
 */
export async function haveBrowser(report) {
  if (browserPath()) return;
  if (process.getuid?.() !== 0 || !find('apt-get'))
    throw new Problem(
      `missing: ${shell}, for the browser tests. Install: ${install} (or name one in FIREGRID_CHROMIUM)`,
    );
  await report('Chromium', async (note) => {
    note('installing it, the first time only');
    await run('chromium', 'apt-get', ['update', '-q']);
    await run('chromium', 'apt-get', install.split(' ').slice(1), {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  });
}
