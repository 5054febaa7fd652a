import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildConsole } from '../../../scripts/product/console.mjs';

const built = new URL('../dist/', import.meta.url).pathname;

/** The built console in a folder of its own, of which `publish` makes another version, as a release does. */
export async function ownConsole() {
  await buildConsole();
  const folder = await mkdtemp(join(tmpdir(), 'firegrid-console-'));
  await cp(built, folder, { recursive: true });
  return { folder, publish: () => publish(folder), remove: () => rm(folder, { recursive: true }) };
}

/** The application's first script under another name, and everything that names it; the page comes last. */
async function publish(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  const entry = files.find((file) => /assets\/index-[\w-]+\.js$/.test(file));
  const name = entry?.match(/index-([\w-]+)\.js$/)?.[1];
  if (!entry || !name) throw new Error('the built console has no first script');
  const next = `next${name.slice(4)}`;
  for (const file of files.filter((one) => /\.(br|gz)$/.test(one))) await rm(join(folder, file));
  await rename(join(folder, entry), join(folder, entry.replace(name, next)));
  const renamed = [...files.filter((file) => file !== entry), entry.replace(name, next)];
  const texts = renamed.filter((file) => /\.(js|html)$/.test(file));
  for (const file of texts.sort((one) => (one === 'index.html' ? 1 : -1))) {
    const text = await readFile(join(folder, file), 'utf8');
    const anew = text.replaceAll(`index-${name}.js`, `index-${next}.js`);
    const version = file === 'field-worker.js' ? anew.replace(/"version":"\w{4}/, '"version":"next') : anew;
    await writeFile(join(folder, file), version);
  }
}
