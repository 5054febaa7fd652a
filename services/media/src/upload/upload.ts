import type { Actor } from '@firegrid/decider';
import type { Objects } from '../objects.ts';
import type { PhotoType } from '../photo/original.ts';

/** A photo on its way here. */
export interface Upload {
  /** SHA-256 of what the phone took, hex. */
  readonly hash: string;
  readonly bytes: number;
  readonly type: PhotoType;
  readonly by: Actor;
}

/** Part 1 begins at offset 0. */
export interface Part {
  readonly number: number;
  readonly offset: number;
  readonly bytes: number;
}

/** Small enough that a bad network finishes one before it breaks. */
export const partBytes = 64 * 1024;
/** So many parts are read at once. */
const atOnce = 8;

export const incoming = 'incoming/';
/** Of one person and one photo: what somebody else sends under the same hash can't spoil it. */
const folderOf = ({ by, hash }: Upload): string => `${incoming}${by.subject}/${hash}/`;
export const keyOf = (upload: Upload, { number }: Part): string => `${folderOf(upload)}${number}`;

export const partsOf = ({ bytes }: Pick<Upload, 'bytes'>): Part[] =>
  Array.from({ length: Math.ceil(bytes / partBytes) }, (_, i) => {
    const offset = i * partBytes;
    return { number: i + 1, offset, bytes: Math.min(partBytes, bytes - offset) };
  });

/** The numbers of the parts that are there whole. */
export async function arrivedParts(objects: Objects, upload: Upload): Promise<Set<number>> {
  const sizes = new Map<string, number>();
  for await (const { key, bytes } of objects.list(folderOf(upload))) sizes.set(key, bytes);
  const there = partsOf(upload).filter((part) => sizes.get(keyOf(upload, part)) === part.bytes);
  return new Set(there.map(({ number }) => number));
}

/** Puts the parts together. @returns the numbers of those that are not there, else the whole */
export async function gather(
  objects: Objects,
  upload: Upload,
): Promise<{ readonly missing: readonly number[]; readonly original: Buffer }> {
  const original = Buffer.alloc(upload.bytes);
  const parts = partsOf(upload);
  const there = await arrivedParts(objects, upload);
  const missing = parts.map(({ number }) => number).filter((number) => !there.has(number));
  const place = async (part: Part): Promise<void> => {
    const bytes = await objects.read(keyOf(upload, part));
    if (bytes?.length === part.bytes) bytes.copy(original, part.offset);
    else missing.push(part.number);
  };
  for (let i = 0; i < parts.length && missing.length === 0; i += atOnce)
    await Promise.all(parts.slice(i, i + atOnce).map(place));
  return { missing, original };
}

/** Removes whatever has come of it. */
export async function forget(objects: Objects, upload: Upload): Promise<void> {
  const keys: string[] = [];
  for await (const { key } of objects.list(folderOf(upload))) keys.push(key);
  await objects.remove(keys);
}
