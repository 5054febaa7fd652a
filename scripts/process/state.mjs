import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onWatchedChange } from './guard.mjs';
import { hold, holderOf, retell } from './hold.mjs';
import { Problem } from './problem.mjs';
import { isRunning, killAll, treeOf } from './tree.mjs';
import { until } from './until.mjs';

const recordIn = (stateDir) => join(stateDir, 'running.json');

/** Who runs from this folder now, and what it told about itself. */
export const runningIn = (stateDir) => holderOf(recordIn(stateDir));

/** What a process wrote that could neither clean up nor be cleaned up after by its guard. */
function leftIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).children?.filter(isRunning) ?? [];
  } catch {
    return [];
  }
}

/** Their ports and data are free only when they are gone. */
async function endAll(processes) {
  killAll(processes);
  await until(() => !processes.some(isRunning), {
    seconds: 10,
    everyMs: 20,
    what: 'ending what a crash left',
  });
}

/**
 * Make this process the one that runs from the folder, and end what a crashed one left running there.
 * @param {string} stateDir
 * @param {string} what for the other who comes: "FireGrid", "backing services"
 * @returns {Promise<{ tell(about: object): void, release(): void }>}
 * @throws {Problem} when another process has it
 */
export async function takeState(stateDir, what) {
  mkdirSync(stateDir, { recursive: true });
  const path = recordIn(stateDir);
  const left = leftIn(path);
  const other = hold(path, { what });
  if (other) throw new Problem(`${other.what} already run from ${stateDir} (pid ${other.pid})`);
  await endAll(left.flatMap(({ pid }) => treeOf(pid)));

  let about = { what };
  const write = () => retell(path, about);
  const quiet = onWatchedChange((children) => {
    about = { ...about, children };
    write();
  });
  return {
    tell(more) {
      about = { ...about, ...more };
      write();
    },
    release() {
      quiet();
      rmSync(path, { force: true });
    },
  };
}
