import type { TakenPhoto } from '../../photos/take.ts';

const prefix = 'firegrid.report.photo.';

/** Photos of the form after a reload of this tab. */
export function keptPhotos(storage: Storage = sessionStorage): TakenPhoto[] {
  return keysOf(storage).map((key) => ({
    hash: key.slice(prefix.length),
    blob: blobOf(storage.getItem(key) ?? ''),
  }));
}

/** Keeps what came and forgets what went. What is too large to keep is sent all the same, if the page stays. */
export async function keepPhotos(
  photos: readonly TakenPhoto[],
  storage: Storage = sessionStorage,
): Promise<void> {
  const wanted = new Map(photos.map(({ hash, blob }) => [prefix + hash, blob]));
  for (const key of keysOf(storage)) if (!wanted.has(key)) storage.removeItem(key);
  for (const [key, blob] of wanted) {
    if (storage.getItem(key) !== null) continue;
    try {
      storage.setItem(key, await textOf(blob));
    } catch {
      return;
    }
  }
}

const keysOf = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '').filter((key) =>
    key.startsWith(prefix),
  );

/** base64 of a JPEG. */
async function textOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

const blobOf = (base64: string): Blob =>
  new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type: 'image/jpeg' });
