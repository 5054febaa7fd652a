import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './install.mjs';

const needed = 24;
/** The Node that came with the packages. */
export const node = join(root, 'node_modules', 'node', 'bin', 'node');

/**
 * Go on under the Node that the packages brought, where this one is older.
 * @returns {Promise<void>} never where it is older: the process ends with the other's exit code
 */
export async function underModernNode() {
  if (Number(process.versions.node.split('.')[0]) >= needed) return;
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  // A terminal's Ctrl-C reaches the child by itself; a kill reaches only us.
  process.on('SIGINT', () => {});
  for (const name of ['SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  process.exit(await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1))));
}
