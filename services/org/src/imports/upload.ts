import { createHash } from 'node:crypto';
import type { Request } from '@firegrid/http';
import { DomainError, common } from '@firegrid/problem';

/** What browsers and offices call a CSV file. */
export const csvTypes = ['text/csv', 'application/csv', 'application/vnd.ms-excel'];

/** A province of 300,000 grids has 15 MB. */
const limit = 32 * 1024 * 1024;

/** The whole file. @throws DomainError payload-too-large, invalid-input for an empty one */
export async function readFile(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new DomainError(common['payload-too-large'], 'The file is larger than 32 MB.');
    chunks.push(chunk);
  }
  if (size === 0) throw new DomainError(common['invalid-input'], 'The file is empty.');
  return Buffer.concat(chunks, size);
}

/** Of a file and how it is to be taken. */
export const fileFingerprint = (file: Buffer, request: string): string =>
  createHash('sha256').update(request).update('\n').update(file).digest('base64url');
