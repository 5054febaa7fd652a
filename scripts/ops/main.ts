import { parseArgs } from 'node:util';
import { Problem } from '../process/problem.mjs';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { whereItWorks } from './where.ts';

const [name = '', ...rest] = process.argv.slice(2);
const command = commands[name];
if (command) process.exitCode = await carryOut(command);
else {
  if (name !== '' && name !== '--help')
    throw new Problem(`there is no command ${name}; npm run ops lists them`);
  console.log(listed());
}

async function carryOut(command: Command): Promise<number> {
  const { words, about, options = {} } = command;
  const help = { help: { type: 'boolean' } } as const;
  const given = asked(() =>
    parseArgs({ args: rest, allowPositionals: true, options: { ...options, ...help } }),
  );
  const wanted = words?.split(' ').filter((word) => word.startsWith('<')).length ?? 0;
  if (given.values['help'] || given.positionals.length < wanted) {
    console.log(`npm run ops -- ${usage(name, command)}\n  ${about}`);
    return given.values['help'] ? 0 : 1;
  }
  const say = (line: string) => console.log(line);
  const env = whereItWorks(process.env);
  return (await command.run({ env, words: given.positionals, options: given.values, say })) ?? 0;
}

function asked<Parsed>(parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    throw new Problem((error as Error).message);
  }
}

function usage(name: string, command: Command): string {
  const options = Object.entries(command.options ?? {}).map(([option, { type }]) =>
    type === 'boolean' ? `[--${option}]` : `[--${option} …]`,
  );
  return [name, command.words, ...options].filter(Boolean).join(' ');
}

function listed(): string {
  const lines = Object.entries(commands).map(
    ([one, command]) => `  ${usage(one, command)}\n      ${command.about}`,
  );
  const drill =
    '  drill [<premises>]\n      Backs up a played week, restores it beside, compares; on backing services of its own.';
  return ['npm run ops -- <command>\n', ...lines, drill].join('\n');
}
