import { sendControl } from '../process/control.mjs';
import { Problem } from '../process/problem.mjs';
import { runningIn } from '../process/state.mjs';

/** Where a running set keeps its data: whoever has it in the environment may stop and start its services. */
export const stateVariable = 'FIREGRID_BACKING_STATE';

const quoted = (value) => `'${value.replaceAll("'", String.raw`'\''`)}'`;

/** For a shell. @param {Record<string, string>} env */
export const exportLines = (env) =>
  Object.entries(env).map(([name, value]) => `export ${name}=${quoted(value)}`);

/**
 * @param {string} stateDir
 * @param {{ command: string, service: string, fresh?: boolean }} request
 */
export async function sendBackingCommand(stateDir, request) {
  const running = runningIn(stateDir);
  if (!running?.control) throw new Problem(`no backing services run from ${stateDir}`);
  await sendControl(running.control, request);
}

/**
 * Stop, start or kill a backing service that another process runs, such as the one that runs the tests.
 * @param {string} service
 * @param {string} [stateDir]
 */
export function remoteService(service, stateDir = process.env[stateVariable]) {
  if (!stateDir) throw new Problem(`${stateVariable} is not set: these backing services are someone else's`);
  const send = (command) => sendBackingCommand(stateDir, { command, service });
  return { stop: () => send('stop'), start: () => send('start'), kill: () => send('kill') };
}
