import { registeredProblems } from '@firegrid/problem';
import { table } from './markdown.ts';
import { sources } from './sources.ts';

/** The text of docs/problems.md: every refusal the product foresees, where it is from. */
export async function problemsMarkdown(): Promise<string> {
  const partOf = new Map(registeredProblems().map(({ code }) => [code, 'libs/problem']));
  for (const { path, part, text } of sources()) {
    if (!/= defineProblems\(/.test(text)) continue;
    await import(`../../${path}`);
    for (const { code } of registeredProblems()) if (!partOf.has(code)) partOf.set(code, part);
  }
  const rows = registeredProblems().map(({ code, status, title }) => [
    `\`${code}\``,
    String(status),
    title,
    partOf.get(code) ?? '',
  ]);
  return [
    '# Problems',
    '',
    'Printed from the code by `npm run docs`. Every refusal is a problem document of RFC 9457 (`application/problem+json`):',
    '`type` is `/problems/` and the code, `code` is what clients rely on, `errors[].pointer` names the field at fault.',
    '',
    table(['code', 'status', 'title', 'from'], rows),
    '',
  ].join('\n');
}
