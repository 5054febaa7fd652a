/**
 * The backing services alone, for developing against.
 *
 *   node scripts/backing/cli.mjs [--state DIR] [--fresh] [--only NAME,NAME]
 *     starts them, prints `export X=…` lines, stays until Ctrl-C
 *   node scripts/backing/cli.mjs stop|start|kill|restart [--fresh] NAME [--state DIR]
 *     does that to one service of a set that runs from DIR; restart --fresh empties its data
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { backingNames, startBacking } from './index.mjs';
import { backingCommands } from './commands.mjs';
import { exportLines, sendBackingCommand, stateVariable } from './remote.mjs';
import { serveControl } from '../process/control.mjs';
import { Problem, printError } from '../process/problem.mjs';
import { aborted, stopSignal } from '../process/signals.mjs';
import { takeState } from '../process/state.mjs';
import { printSteps } from '../process/steps.mjs';

const defaultState = fileURLToPath(new URL('../../.firegrid/', import.meta.url));

/** @throws {Problem} naming what is none */
function chosenOf(only) {
  const names = only?.split(',');
  const unknown = names?.find((name) => !backingNames.includes(name));
  if (unknown !== undefined) throw new Problem(`--only ${unknown}: name some of ${backingNames.join(', ')}`);
  return names;
}

async function stay({ state: stateDir, fresh, only: given }) {
  const only = chosenOf(given);
  const signal = stopSignal();
  const state = await takeState(stateDir, 'backing services');
  try {
    const backing = await startBacking({
      stateDir,
      fresh,
      only,
      signal,
      // The exports on stdout are for a shell to read.
      report: printSteps(console.error),
      onExit: (text) => console.error(`✘ ${text}`),
    });
    const control = await serveControl(backingCommands(backing));
    state.tell({ control: control.address, env: backing.env });
    for (const line of exportLines({ ...backing.env, [stateVariable]: resolve(stateDir) })) console.log(line);
    await aborted(signal);
    await backing.stopAll();
  } finally {
    state.release();
  }
}

async function command(name, service, { state: stateDir, fresh }) {
  if (!backingNames.includes(service)) throw new Problem(`name one of: ${backingNames.join(', ')}`);
  await sendBackingCommand(stateDir, { command: name, service, fresh });
  console.error(`✔ ${name} ${service}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    state: { type: 'string', default: defaultState },
    fresh: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
try {
  if (positionals.length > 0) await command(positionals[0], positionals[1], values);
  else await stay(values);
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
process.exit();
