/** Something the person at the keyboard can put right: shown as one line, without a stack. */
export class Problem extends Error {
  name = 'Problem';
}

/**
 * Print an error the way its reader needs it: one line for a Problem, the stack for a bug.
 * @param {unknown} error
 */
export function printError(error) {
  if (error instanceof Problem) console.error(`✘ ${error.message}`);
  else console.error(error);
}
