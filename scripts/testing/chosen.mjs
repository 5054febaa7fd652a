import { globSync } from 'node:fs';
import { join } from 'node:path';
import { buildArgv } from 'jest';
import { Problem } from '../process/problem.mjs';
import { root } from '../services.mjs';

/** One after the other, and side by side what does not disturb each other. */
const long = [['long'], ['chaos', 'own']];

const kindOf = (file) => /\.(unit|long|chaos|own)\.spec\.ts$/.exec(file)?.[1] ?? 'calm';

/** @throws {Problem} naming what jest does not know */
async function filesNamedIn(args) {
  try {
    // Only jest knows which of its options take a value.
    return (await buildArgv(args))._.map(String);
  } catch (error) {
    const why = error.message.split('\n').find((line) => /option/.test(line)) ?? error.message;
    throw new Problem(`${why.trim()} npm test -- --help tells more`);
  }
}

/** @throws {Problem} naming what none has in its path; jest takes it for a regular expression */
function testsWith(name) {
  const found = globSync('{libs,services,scripts}/**/*.spec.ts', {
    cwd: root,
    exclude: (folder) => folder === 'node_modules',
  }).filter((file) => new RegExp(name, 'i').test(join(root, file)));
  if (found.length === 0) throw new Problem(`no test file has ${name} in its path`);
  return found;
}

/** Only those groups that have one of them: each other would wait for nothing. */
function turnsOf(kinds) {
  const first = kinds.has('calm') ? 'calm' : 'unit';
  return [[first], ...long]
    .map((turn) => turn.filter((kind) => kinds.has(kind)))
    .filter(({ length }) => length);
}

function turnsFor(kind, files) {
  if (kind === '--unit') return [['unit']];
  if (kind === '--long') return long;
  return files.length === 0 ? [['calm']] : turnsOf(new Set(files.map(kindOf)));
}

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
  const files = (await filesNamedIn(args)).flatMap(testsWith);
  return { turns: turnsFor(kind, files), repeat, args };
}
