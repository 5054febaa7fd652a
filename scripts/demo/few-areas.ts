import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNode } from '../product/run-node.mjs';

const root = new URL('../../', import.meta.url).pathname;

/** Areas of the demo alone: its townships with all in them and above them, as a file. */
export async function fewAreas(folder: string): Promise<string> {
  const all = (await readFile(join(root, 'services/org/data/hunan-areas.csv'), 'utf8')).split('\n');
  const townships = ['430121105', '430121104', '430181117'];
  const wanted = all.filter((line, i) => {
    const [code = ''] = line.split(',');
    return i === 0 || townships.some((township) => code.startsWith(township) || township.startsWith(code));
  });
  const file = join(folder, 'areas.csv');
  await writeFile(file, wanted.filter(Boolean).join('\n'));
  return file;
}

/** Takes over the demo's areas alone, not the whole province. */
export async function importFewAreas(folder: string, env: Record<string, string>): Promise<void> {
  const importer = join(root, 'services/org/src/import-areas.ts');
  const args = [await fewAreas(folder), '--effective', '2023-06-30'];
  await runNode(importer, { args, env, log: join(folder, 'areas.log') });
}
