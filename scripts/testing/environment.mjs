import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { TestEnvironment } from 'jest-environment-node';
import { stateVariable } from '../backing/remote.mjs';
import { lastLinesOf } from '../process/log.mjs';
import { root } from '../services.mjs';

/** One look for the cause; each further failure of a file is mostly its echo. */
const looksPerFile = 2;
const linesEach = 15;

/** The database tells of every index that it cleans. */
const isRoutine = (line) => line.includes('LOG:  Vacuum[index=');

/** The logs of one file's services: a folder for each file, so that another that runs beside it is not in them. */
function logFolderOf(testPath) {
  const name = relative(root, testPath)
    .replaceAll('/', '-')
    .replace(/\.spec\.ts$/, '');
  return join(process.env[stateVariable] ?? join(root, '.firegrid'), 'log', 'tests', name);
}

const logsIn = (folder, recursive) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.log'))
        .map((entry) => join(entry.parentPath, entry.name))
    : [];

/**
 * Node, and beside a failure what there was to be seen at that moment: what the test's own witnesses tell
 * (`witness` of the testkit), and the last lines of the logs of its services and of the backing services.
 */
export default class Environment extends TestEnvironment {
  #logs;
  #looks = 0;

  constructor(config, context) {
    super(config, context);
    this.#logs = logFolderOf(context.testPath);
    this.global.process.env.FIREGRID_TEST_LOGS = this.#logs;
  }

  async handleTestEvent(event) {
    if (event.name === 'test_done' && event.test.errors.length > 0) await this.#look(event.test.name);
    const ofAll = event.name === 'hook_failure' && /All$/.test(event.hook.type);
    if (ofAll) await this.#look(event.hook.type);
  }

  async #look(failed) {
    this.#looks += 1;
    if (this.#looks > looksPerFile) return;
    const parts = [`\nAround the failure of "${failed}" (logs: ${this.#logs}):`];
    for (const tell of this.global.firegridWitnesses ?? [])
      parts.push(await tell().catch((error) => `a witness could not tell: ${error.message}`));
    const state = process.env[stateVariable];
    const backing = state ? logsIn(join(state, 'log'), false) : [];
    for (const log of [...logsIn(this.#logs, true), ...backing]) {
      const lines = lastLinesOf(log, linesEach, isRoutine);
      if (lines.length > 0) parts.push(`--- ${relative(root, log)}\n${lines.join('\n')}`);
    }
    process.stderr.write(`${parts.join('\n')}\n\n`);
  }
}
