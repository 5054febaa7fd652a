import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import type { System } from '../system.ts';
import type { Part } from './manifest.ts';
import { Sum } from './sum.ts';

const atOnce = 8;
const each = 1_000;

/** Keys become file names: what a file's name can't hold is written as %XX. */
const fileOf = (folder: string, key: string) => join(folder, 'objects', encodeURIComponent(key));
const typeOf = (file: string) => `${file}.type`;

async function* keysOf({ s3, bucket }: System): AsyncIterable<string> {
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket: bucket }))
    for (const { Key } of Contents) if (Key !== undefined) yield Key;
}

/** Copies every object that is not in the folder yet: an object is never changed under its key. */
export async function keepObjects(
  system: System,
  folder: string,
  say: (line: string) => void,
): Promise<Part> {
  const sum = new Sum();
  await forAll(keysOf(system), async (key) => {
    const file = fileOf(folder, key);
    if (!existsSync(file)) await fetchObject(system, key, file);
    sum.add(Buffer.concat([Buffer.from(key), hashOf(readFileSync(file))]));
    if (sum.count % each === 0) say(`  objects: ${sum.count}`);
  });
  return { count: sum.count, hash: sum.hash };
}

/** Puts every object of the folder back. */
export async function returnObjects({ s3, bucket }: System, folder: string): Promise<void> {
  const files = existsSync(join(folder, 'objects')) ? readdirSync(join(folder, 'objects')) : [];
  await forAll(
    files.filter((name) => !/\.(type|part)$/.test(name)),
    async (name) => {
      const file = join(folder, 'objects', name);
      const content = { Body: readFileSync(file), ContentType: readFileSync(typeOf(file), 'utf8') };
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: decodeURIComponent(name), ...content }));
    },
  );
}

/** What the bucket holds now. */
export async function weighObjects(system: System): Promise<Part> {
  const sum = new Sum();
  await forAll(keysOf(system), async (key) => {
    const { Body } = await system.s3.send(new GetObjectCommand({ Bucket: system.bucket, Key: key }));
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    sum.add(Buffer.concat([Buffer.from(key), hashOf(bytes)]));
  });
  return { count: sum.count, hash: sum.hash };
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

async function fetchObject({ s3, bucket }: System, key: string, file: string): Promise<void> {
  const { Body, ContentType } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(typeOf(file), ContentType ?? 'application/octet-stream');
  writeFileSync(`${file}.part`, (await Body?.transformToByteArray()) ?? '');
  renameSync(`${file}.part`, file);
}

/** Several at a time. */
async function forAll(
  keys: AsyncIterable<string> | Iterable<string>,
  act: (key: string) => Promise<void>,
): Promise<void> {
  const under = new Set<Promise<void>>();
  for await (const key of keys) {
    const one = act(key).finally(() => under.delete(one));
    under.add(one);
    if (under.size >= atOnce) await Promise.race(under);
  }
  await Promise.all(under);
}
