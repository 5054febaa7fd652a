import { Child } from '../process/child.mjs';
import { until } from '../process/until.mjs';
import { installsSignal } from './given-up.mjs';

/**
 * Let a server come up once and end it, for the files that it leaves: part of an install.
 * @param {string} title
 * @param {ConstructorParameters<typeof Child>[0]} program
 * @param {{ ready: () => Promise<unknown>, seconds: number }} options one probe, which rejects while it isn't up
 * @throws {import('../process/problem.mjs').Problem} when it ends by itself; GivenUp when installs are
 */
export async function runFirst(title, program, { ready, seconds }) {
  const signal = installsSignal();
  const child = new Child(program);
  const ended = () =>
    signal.aborted || !child.running ? `${title} ended while preparing: see ${program.log}` : undefined;
  try {
    await until(ready, { seconds, what: `preparing ${title}`, unless: ended });
  } finally {
    await (signal.aborted ? child.kill() : child.stop());
    signal.throwIfAborted();
  }
}
