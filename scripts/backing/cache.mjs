import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { hold } from '../process/hold.mjs';
import { until } from '../process/until.mjs';
import { Problem } from '../process/problem.mjs';

const gigabyte = 1024 ** 3;
// Someone else may be installing the same on a slow line.
const lockPatienceSeconds = 1800;

export const cacheDir = () => process.env.FIREGRID_CACHE ?? join(homedir(), '.cache', 'firegrid');

export const isInstalled = (name) => existsSync(join(cacheDir(), name));

/**
 * Where a program is in the cache, after installing it if it isn't there. It is built in a folder of
 * its own and renamed when complete: an interrupted install leaves nothing that looks installed.
 * @param {string} name with the version: a new version is a new folder
 * @param {(folder: string) => Promise<void>} build
 */
export async function installed(name, build) {
  const target = join(cacheDir(), name);
  if (existsSync(target)) return target;
  mkdirSync(cacheDir(), { recursive: true });
  const lock = `${target}.lock`;
  const part = `${target}.part-${process.pid}`;
  await until(() => !hold(lock), { seconds: lockPatienceSeconds, what: `waiting for ${lock}` });
  try {
    if (existsSync(target)) return target;
    for (const left of readdirSync(cacheDir()).filter((file) => file.startsWith(`${name}.part`))) {
      rmSync(join(cacheDir(), left), { recursive: true, force: true });
    }
    mkdirSync(part);
    await build(part);
    renameSync(part, target);
    return target;
  } finally {
    rmSync(part, { recursive: true, force: true });
    rmSync(lock, { force: true });
  }
}

/**
 * @param {string} folder may not exist yet
 * @param {number} gigabytes
 * @throws {Problem} when the disk that will hold the folder has less
 */
export function requireSpace(folder, gigabytes) {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  const free = (bavail * bsize) / gigabyte;
  if (free < gigabytes) {
    throw new Problem(
      `${folder} has ${free.toFixed(1)} GB free and needs ${gigabytes.toFixed(1)} GB: make room`,
    );
  }
}
