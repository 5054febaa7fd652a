import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Problem } from '../process/problem.mjs';
import { runProgram } from '../process/program.mjs';
import { stopSignal } from '../process/signals.mjs';
import { migrateServices } from '../product/services.mjs';
import { root } from '../services.mjs';
import type { Command, Env } from './command.ts';
import { services } from './system.ts';

const whole = (env: Env): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((one): one is [string, string] => one[1] !== undefined));

export const migrate: Command = {
  about:
    "Makes every service's indexes, topics and bucket, and runs migrations that have not run. Safe to repeat.",
  async run({ env, say }) {
    const logDir = await mkdtemp(join(tmpdir(), 'firegrid-migrate-'));
    for (const name of services.toReversed()) {
      const began = performance.now();
      await migrateServices({ names: [name], env: whole(env), logDir });
      say(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
  },
};

export const seed: Command = {
  about:
    'seed areas [<file.csv>]: takes areas over from a file, else those of Hunan; the same file changes nothing.',
  words: '<areas> [file]',
  async run({ env, words: [what, file] }) {
    if (what !== 'areas') throw new Problem(`seed knows areas, not ${what}`);
    if (file !== undefined && !existsSync(file)) throw new Problem(`there is no file ${file}`);
    const program = join(root, 'services', 'org', 'src', 'import-areas.ts');
    const args = file === undefined ? [] : [resolve(file)];
    return runProgram([program, ...args], { env: whole(env), signal: stopSignal() });
  },
};
