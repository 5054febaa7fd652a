import type { PhotoType } from '../../src/photo/original.ts';

/** Something sent as a photo that somebody meant ill with. */
export interface Hostile {
  readonly what: string;
  readonly bytes: Buffer;
  readonly type: PhotoType;
  /** The problem it is refused with. Absent: it is a photo, and what was hidden in it must be gone. */
  readonly refused?: string;
}

const [jpeg, png, webp] = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const kinds = { jpeg, png, webp };

export const refusedAs = (
  refused: string,
  what: string,
  bytes: Buffer | string,
  type: PhotoType = jpeg,
): Hostile => ({
  ...{ what, type, refused },
  bytes: Buffer.from(bytes),
});

export const cleaned = (what: string, bytes: Buffer, type: PhotoType = jpeg): Hostile => ({
  what,
  bytes,
  type,
});
