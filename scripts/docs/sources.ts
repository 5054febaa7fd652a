import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;

export interface Source {
  /** From the root of the project, such as services/org/src/main.ts */
  readonly path: string;
  /** "libs/http" or "services/org". */
  readonly part: string;
  readonly text: string;
}

/** Everything that runs: the sources of libs and services, without tests and generated code. */
export function sources(): Source[] {
  return ['libs', 'services']
    .flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && /(?<!\.spec)\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => /^(libs|services)\/[^/]+\/src\//.test(path) && !path.includes('/gen/'))
    .filter((path) => !path.startsWith('services/console/'))
    .sort()
    .map((path) => ({
      path,
      part: path.split('/').slice(0, 2).join('/'),
      text: readFileSync(join(root, path), 'utf8'),
    }));
}
