import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { whileHeld } from '../process/hold.mjs';
import { Problem } from '../process/problem.mjs';
import { installsSignal } from './given-up.mjs';

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
  const patience = { seconds: lockPatienceSeconds, what: `waiting for ${lock}`, signal: installsSignal() };
  return whileHeld(lock, patience, async () => {
    if (!existsSync(target)) await buildApart(target, build);
    return target;
  });
}

async function buildApart(target, build) {
  const parts = `${basename(target)}.part`;
  for (const left of readdirSync(dirname(target)).filter((file) => file.startsWith(parts))) {
    rmSync(join(dirname(target), left), { recursive: true, force: true });
  }
  const part = `${target}.part-${process.pid}`;
  mkdirSync(part);
  try {
    await build(part);
    renameSync(part, target);
  } finally {
    rmSync(part, { recursive: true, force: true });
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
