import { hash as digest } from 'node:crypto';
import { DomainError } from '@firegrid/problem';
import { problems } from './problems.ts';

/** What phones and browsers make. Never among them: SVG, which is a program. */
export const types = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoType = (typeof types)[number];

const starts = (bytes: Buffer, at: number, ...magic: readonly number[]): boolean =>
  bytes.subarray(at, at + magic.length).equals(Buffer.from(magic));

const looksLike: Readonly<Record<PhotoType, (bytes: Buffer) => boolean>> = {
  'image/jpeg': (bytes) => starts(bytes, 0, 0xff, 0xd8, 0xff),
  'image/png': (bytes) => starts(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  // RIFF, a length, WEBP
  'image/webp': (bytes) =>
    starts(bytes, 0, 0x52, 0x49, 0x46, 0x46) && starts(bytes, 8, 0x57, 0x45, 0x42, 0x50),
};

export const sha256Of = (bytes: Buffer): string => digest('sha256', bytes);

/**
 * What can be said of an original before anything decodes it.
 * @throws DomainError hash-differs, not-a-photo
 */
export function checkOriginal(original: Buffer, announced: { hash: string; type: PhotoType }): void {
  if (sha256Of(original) !== announced.hash) {
    const detail = 'What arrived has another hash than was announced. Send all of it again.';
    throw new DomainError(problems['hash-differs'], detail, {
      errors: [{ pointer: '/params/hash', message: 'is not the SHA-256 of what arrived' }],
    });
  }
  if (!looksLike[announced.type](original)) throw notAPhoto(announced.type);
}

/** @param cause what the decoder said of it: for the log alone */
export const notAPhoto = (type: PhotoType, cause?: unknown): DomainError =>
  new DomainError(problems['not-a-photo'], `What arrived cannot be read as ${type}.`, {
    cause,
    errors: [{ pointer: '/type', message: 'is not what arrived' }],
  });
