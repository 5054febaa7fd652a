import { pipeline } from 'node:stream/promises';
import type { Scope } from '@firegrid/access';
import { type Response, type Route, defineRoute, streamRoute, uuid } from '@firegrid/http';
import { DomainError, common } from '@firegrid/problem';
import { z } from 'zod';
import type { Objects } from '../objects.ts';
import { type Album, objectKeys } from '../photo/album.ts';
import { encodedType } from '../photo/encode.ts';
import type { Kept } from '../photo/photo.ts';
import { keptOf } from '../photo/store.ts';
import { photoHash } from '../upload/schemas.ts';
import { type Kind, type Records, kinds, recordKey } from './store.ts';

export interface Reading extends Album {
  readonly records: Records;
}

const recordParams = z.strictObject({ kind: z.enum(kinds), id: uuid });
const photoParams = recordParams.extend({ hash: photoHash });
const tags = ['photos'];

const listed = z.object({
  hash: photoHash,
  /** False until it has come: its phone may be offline. The rest is null as long. */
  arrived: z.boolean(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  bytes: z.int().nullable(),
});

/** The only way to see a photo: in a record that names it, by who may see that record. */
export function recordRoutes(reading: Reading): Route[] {
  const picture = (address: string, which: 'copy' | 'thumbnail', summary: string): Route =>
    streamRoute({
      method: 'get',
      path: `/records/:kind/:id/photos/:hash${address}`,
      permission: 'media:read',
      summary,
      tags,
      params: photoParams,
      produces: encodedType,
      async handler({ scope, params: { kind, id, hash }, response }) {
        const { object } = await photoIn(reading, scope, kind, id, hash);
        await send(response, reading.objects, objectKeys(hash, object)[which], `${hash.slice(0, 16)}.jpg`);
      },
    });
  return [
    defineRoute({
      method: 'get',
      path: '/records/:kind/:id/photos',
      permission: 'media:read',
      summary: 'The photos a record names, and which of them have arrived',
      tags,
      params: recordParams,
      output: z.object({ items: z.array(listed) }),
      async handler({ scope, params: { kind, id } }) {
        const { photos } = (await reading.records.get(scope, recordKey(kind, id))).state;
        const kept = await keptOf(reading.photos, photos);
        return { items: photos.map((hash) => lineOf(hash, kept.get(hash))) };
      },
    }),
    picture('', 'copy', 'A photo of a record'),
    picture('/thumbnail', 'thumbnail', 'A photo of a record, at most 320 pixels wide and high'),
  ];
}

function lineOf(hash: string, kept: Kept | undefined): z.output<typeof listed> {
  const { width = null, height = null, bytes = null } = kept?.copy ?? {};
  return { hash, arrived: kept !== undefined, width, height, bytes };
}

/** @throws DomainError not-found when the record is missing or out of scope, does not name it, or it has not arrived */
async function photoIn(
  { records, photos }: Reading,
  scope: Scope,
  kind: Kind,
  id: string,
  hash: string,
): Promise<Kept> {
  const { state } = await records.get(scope, recordKey(kind, id));
  const kept = state.photos.includes(hash) ? (await keptOf(photos, [hash])).get(hash) : undefined;
  if (kept) return kept;
  throw new DomainError(common['not-found'], 'The record has no such photo, or it has not arrived yet.');
}

async function send(response: Response, objects: Objects, key: string, fileName: string): Promise<void> {
  const found = await objects.open(key);
  if (!found) throw new Error(`${key} is kept and not in the storage`);
  response.setHeader('Content-Type', encodedType);
  response.setHeader('Content-Length', found.bytes);
  response.setHeader('Content-Disposition', `inline; filename="${fileName}"`);
  try {
    await pipeline(found.stream, response);
  } catch (error) {
    // Who stopped looking is no fault of ours.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
