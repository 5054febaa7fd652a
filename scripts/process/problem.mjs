/** Something the person at the keyboard can put right: shown as one line, without a stack. */
export class Problem extends Error {
  name = 'Problem';
}

/** @type {WeakSet<Error>} */
const told = new WeakSet();

/** A problem that was printed with the step it ended need not be printed again. */
export function markTold(error) {
  if (error instanceof Problem) told.add(error);
  return error;
}

/**
 * Print an error the way its reader needs it: one line for a Problem, the stack for a bug.
 * @param {unknown} error
 */
export function printError(error) {
  if (!(error instanceof Problem)) console.error(error);
  else if (!told.has(error)) console.error(`✘ ${error.message}`);
}
