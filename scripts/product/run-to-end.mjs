import { readFileSync } from 'node:fs';
import { Child } from '../process/child.mjs';
import { Problem } from '../process/problem.mjs';

/**
 * Run a program until it ends by itself.
 * @param {ConstructorParameters<typeof Child>[0]} program
 * @throws {Problem} with the last lines it wrote
 */
export async function runToEnd(program) {
  const child = new Child(program);
  const { code, signal } = await child.exited;
  if (code === 0) return;
  const last = readFileSync(program.log, 'utf8').trim().split('\n').slice(-3).join('\n');
  throw new Problem(`ended with ${signal ?? code}, see ${program.log}:\n${last}`);
}
