import { shrunk } from './shrunk.ts';

/** A photo as it will be sent: smaller than the camera made it, named by its own bytes. */
export interface TakenPhoto {
  /** SHA-256 in hex. */
  readonly hash: string;
  readonly blob: Blob;
}

const longestEdge = 1_600;
const quality = 0.82;

/** Makes a photo small enough for a phone's network: at most 1,600 pixels, JPEG. @throws Error when it is no picture */
export async function takePhoto(file: Blob): Promise<TakenPhoto> {
  const canvas = await shrunk(file, longestEdge);
  const blob = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob(
      (made) => (made ? resolve(made) : reject(new Error('no picture came out'))),
      'image/jpeg',
      quality,
    ),
  );
  return { hash: await hashOf(blob), blob };
}

async function hashOf(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
