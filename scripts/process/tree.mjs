import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** @returns {{ parent: number, start: string } | undefined} */
function look(pid) {
  try {
    // The name in brackets may hold blanks, so count the fields from behind it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : { parent: Number(fields[1]), start: fields[19] };
  } catch {
    return undefined;
  }
}

function lookByPs(pid) {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? undefined : line.split(/\s+/).slice(1).join(' ');
  } catch {
    return undefined;
  }
}

/**
 * When a process began, as an opaque text: together with the pid it names a process for good,
 * where a pid alone is given to someone else one day.
 * @returns {string | undefined} nothing when it does not run
 */
export function startOf(pid) {
  return process.platform === 'linux' ? look(pid)?.start : lookByPs(pid);
}

/** @param {{ pid: number, start: string }} known */
export function isRunning({ pid, start }) {
  return start !== undefined && startOf(pid) === start;
}

/**
 * The process and all below it. PostgreSQL's children leave its process group, so the group is not enough.
 * @returns {{ pid: number, start: string }[]}
 */
export function treeOf(pid) {
  const own = { pid, start: startOf(pid) };
  if (process.platform !== 'linux') return [own];
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), ...look(Number(name)) }));
  const found = [own];
  for (const { pid: above } of found) {
    for (const one of all) if (one.parent === above) found.push({ pid: one.pid, start: one.start });
  }
  return found;
}

/** Send a signal to a process group, and to the process itself if it leads none. Gone already is fine. */
export function signalGroup(pid, signal) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}

/** @param {{ pid: number, start: string }[]} processes */
export function killAll(processes) {
  for (const one of processes.filter(isRunning)) signalGroup(one.pid, 'SIGKILL');
}
