import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../process/problem.mjs';

/** One file of a backup: what is in it, however it is packed. */
export interface Part {
  readonly count: number;
  /** Of collections: the sum of the SHA-256 of their documents, so that their order is no matter. Of others: empty. */
  readonly hash: string;
}

/** What a backup holds, by the names of its parts: `hazards/hazards`, `topic/…`, `objects`, `realm`. */
export interface Manifest {
  readonly begunAt: string;
  /** Absent while parts are missing. */
  readonly endedAt?: string;
  readonly parts: Readonly<Record<string, Part>>;
}

const fileIn = (folder: string) => join(folder, 'manifest.json');

/** @returns undefined where none was begun. @throws Problem when it is not one of ours */
export function readManifest(folder: string): Manifest | undefined {
  if (!existsSync(fileIn(folder))) return undefined;
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Manifest;
  } catch {
    throw new Problem(`${fileIn(folder)} can't be read`);
  }
}

/** @throws Problem when there is none, or it was never finished */
export function wholeManifest(folder: string): Manifest {
  const manifest = readManifest(folder);
  if (!manifest) throw new Problem(`${folder} holds no backup`);
  if (!manifest.endedAt) throw new Problem(`the backup in ${folder} was never finished: run it again`);
  return manifest;
}

/** All or nothing, however suddenly it ends. */
export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(`${fileIn(folder)}.part`, JSON.stringify(manifest, null, 2));
  renameSync(`${fileIn(folder)}.part`, fileIn(folder));
}
