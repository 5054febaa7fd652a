import { buildArgv } from 'jest';
import { Problem } from '../process/problem.mjs';

/** One after the other, and side by side what does not disturb each other. */
const long = [['long'], ['chaos', 'own']];

/**
 * What a command line asks for.
 * @param {string[]} given
 * @returns {Promise<{ turns: import('./jest.mjs').Group[][], repeat: number, args: string[] }>} `args` are jest's
 * @throws {Problem} naming what makes no sense
 */
export async function chosen(given) {
  const isOurs = (argument) => /^--(unit|long|repeat\b.*)$/.test(argument);
  const args = given.filter((argument) => !isOurs(argument));
  const [kind, ...others] = given.filter((argument) => /^--(unit|long)$/.test(argument));
  if (others.length > 0) throw new Problem(`${kind} and ${others[0]} are two different runs`);
  const times = given.find((argument) => argument.startsWith('--repeat'));
  const repeat = times === undefined ? 1 : Number(/^--repeat=(\d+)$/.exec(times)?.[1] ?? 0);
  if (repeat < 1) throw new Problem('--repeat=N takes a number, such as --repeat=20');
  // Only jest knows which of its options take a value.
  const { _: files } = await buildArgv(args);
  const turns = {
    '--unit': [['unit']],
    '--long': long,
  }[kind] ?? [['calm'], ...(files.length > 0 ? long : [])];
  return { turns, repeat, args };
}
