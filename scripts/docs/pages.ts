import { readFile, writeFile } from 'node:fs/promises';
import { permissionsMarkdown } from '@firegrid/access';
import { problemsMarkdown } from './problems.ts';
import { topicsMarkdown } from './topics.ts';

/** Pages that are printed from the code: file in docs/ → its text. */
const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  'permissions.md': permissionsMarkdown,
  'problems.md': problemsMarkdown,
  'topics.md': topicsMarkdown,
};

const fileOf = (page: string) => new URL(`../../docs/${page}`, import.meta.url);

/** The pages that no longer say what the code does. */
export async function stalePages(): Promise<string[]> {
  const stale: string[] = [];
  for (const [page, print] of Object.entries(pages)) {
    const kept = await readFile(fileOf(page), 'utf8').catch(() => '');
    if (kept !== (await print())) stale.push(page);
  }
  return stale;
}

export async function writePages(): Promise<void> {
  for (const [page, print] of Object.entries(pages)) await writeFile(fileOf(page), await print());
}
