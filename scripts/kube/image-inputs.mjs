import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../services.mjs';

const always = ['Dockerfile', '.dockerignore', 'package-lock.json', '.npmrc', 'libs'];
const left = /(^|\/)(node_modules|dist|test)(\/|$)|\.spec\.tsx?$/;

/** What an image is made of, beside what all are. */
const ownInputs = {
  gateway: ['services/gateway', 'services/console', 'tsconfig.json'],
  ops: ['services', 'scripts'],
};

function filesIn(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * @param {string} service
 * @returns {string} twelve characters, the same for the same sources
 */
export function hashOfInputs(service) {
  const names = [...always, ...(ownInputs[service] ?? [`services/${service}`])];
  const files = names.flatMap((name) =>
    /(file|\.\w+)$/i.test(name) ? [join(root, name)] : filesIn(join(root, name)),
  );
  const hash = createHash('sha256');
  for (const file of files
    .map((path) => relative(root, path))
    .filter((path) => !left.test(path))
    .sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 12);
}
