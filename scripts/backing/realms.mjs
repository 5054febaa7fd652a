import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const realmsDir = fileURLToPath(new URL('../../libs/access/realm/', import.meta.url));

/**
 * The realm files among what lies there: the demo people are beside them.
 * @returns {{ file: string, text: string }[]}
 */
export function realmFiles() {
  if (!existsSync(realmsDir)) return [];
  return readdirSync(realmsDir)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, text: readFileSync(join(realmsDir, file), 'utf8') }))
    .filter(({ text }) => typeof JSON.parse(text).realm === 'string');
}

/** @param {{ text: string }[]} files */
export function realmsHash(files) {
  const hash = createHash('sha256');
  for (const { text } of files) hash.update(text);
  return hash.digest('hex').slice(0, 12);
}
