import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request } from '@firegrid/http';
import { DomainError, common } from '@firegrid/problem';
import busboy from 'busboy';
import { problems } from './problems.ts';

/** A file as it came, on disk: a workbook's directory is at its end, and the same upload is known by its hash. */
export interface Received {
  readonly path: string;
  readonly fileName: string;
  /** By what it begins with, whatever its name and type say. */
  readonly format: 'csv' | 'xlsx';
  /** Hex. */
  readonly sha256: string;
}

/**
 * Receives the file of a request, raw or as the first of a form, and has it worked with; it is gone afterwards.
 * @param maxBytes of the file
 * @throws DomainError payload-too-large, invalid-input, unreadable-file
 */
export async function withReceived<T>(
  request: Request,
  maxBytes: number,
  work: (received: Received) => Promise<T>,
): Promise<T> {
  const path = join(tmpdir(), `firegrid-import-${randomUUID()}`);
  try {
    const { source, fileName } = await fileOf(request, maxBytes);
    const { sha256, head } = await spool(source, path, maxBytes);
    return await work({ path, fileName, sha256, format: formatOf(head) });
  } finally {
    // What is left unread is thrown away, so that the sender gets to read the answer.
    request.unpipe().resume();
    await rm(path, { force: true });
  }
}

export const bytesOf = (path: string): Readable => createReadStream(path);

async function fileOf(request: Request, maxBytes: number): Promise<{ source: Readable; fileName: string }> {
  const type = request.headers['content-type'] ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data')) return { source: request, fileName: '' };
  return new Promise((resolve, reject) => {
    const refuse = (message: string): void =>
      reject(
        new DomainError(common['invalid-input'], 'The form holds no file.', {
          errors: [{ pointer: '/file', message }],
        }),
      );
    try {
      // One byte more than may be, so that the spool sees it is too large.
      const form = busboy({
        headers: request.headers,
        limits: { files: 1, fields: 20, fileSize: maxBytes + 1 },
        defParamCharset: 'utf8',
      });
      form.once('file', (_field, source, { filename }) => {
        resolve({ source, fileName: (filename ?? '').toWellFormed().slice(0, 200) });
      });
      form.once('error', () => refuse('the form is not well-formed'));
      form.once('close', () => refuse('is missing'));
      request.pipe(form);
    } catch {
      refuse('the form is not well-formed');
    }
  });
}

async function spool(
  source: Readable,
  path: string,
  maxBytes: number,
): Promise<{ sha256: string; head: Buffer }> {
  const hash = createHash('sha256');
  let size = 0;
  let head = Buffer.alloc(0);
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      if (head.length < 8) head = Buffer.concat([head, chunk.subarray(0, 8)]);
      done(size > maxBytes ? tooLarge(maxBytes) : null, chunk);
    },
  });
  try {
    await pipeline(guarded(source), watch, createWriteStream(path, { mode: 0o600 }));
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new DomainError(common.unavailable, 'There is no room for the file at the moment.', { cause });
    throw new DomainError(common['invalid-input'], 'The upload broke off.', { cause });
  }
  return { sha256: hash.digest('hex'), head };
}

/** A failing pipeline destroys its source; the request must live on to be answered. */
async function* guarded(source: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of source.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
}

const tooLarge = (maxBytes: number) =>
  new DomainError(common['payload-too-large'], `A file may have up to ${maxBytes} bytes; split it.`);

/** @throws DomainError unreadable-file for a workbook of before 2007 */
function formatOf(head: Buffer): Received['format'] {
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return 'xlsx';
  if (head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    throw new DomainError(
      problems['unreadable-file'],
      'Old .xls workbooks are not read: save it as .xlsx or CSV.',
    );
  return 'csv';
}
