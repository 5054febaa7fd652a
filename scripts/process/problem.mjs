/** Something the person at the keyboard can put right: shown as one line, without a stack. */
export class Problem extends Error {
  name = 'Problem';
}

/** Ended because something else failed: that was or will be told, this need not be. */
export class GivenUp extends Problem {}

/** @type {WeakSet<Error>} */
const told = new WeakSet();

/** A problem that was printed with the step it ended need not be printed again. */
export function markTold(error) {
  if (error instanceof Problem) told.add(error);
  return error;
}

/** What the machine refuses is the person's to put right, wherever it struck. */
const refusals = {
  ENOSPC: ({ path }) => `no room left on the disk${path ? ` that holds ${path}` : ''}: make room`,
  EROFS: ({ path }) => `${path} is on a disk that can't be written`,
  EACCES: ({ path }) => `${path} may not be written by this user`,
};

/**
 * Print an error the way its reader needs it: one line for a Problem, the stack for a bug.
 * @param {unknown} error
 */
export function printError(error) {
  const refusal = refusals[error?.code]?.(error);
  if (refusal) console.error(`✘ ${refusal}`);
  else if (!(error instanceof Problem)) console.error(error);
  else if (!told.has(error)) console.error(`✘ ${error.message}`);
}
