import { readFileSync } from 'node:fs';

/** What a program says of itself: the comment at its head. */
export function usageOf(file) {
  const [, text = ''] = /^\/\*\*\n([^]*?)\n \*\//.exec(readFileSync(file, 'utf8')) ?? [];
  return text.replaceAll(/^ \* ?/gm, '');
}

/** Print it where it is asked for. @returns {boolean} whether it was */
export function saysUsage(file) {
  const isAsked = process.argv.slice(2).some((given) => given === '--help' || given === '-h');
  if (isAsked) console.log(usageOf(file));
  return isAsked;
}
