import type { PhotoStore } from '../../offline/photo-store.ts';
import type { Entry } from '../../offline/queue/entry.ts';

/** Work that the platform does not have, as a file its owner may carry away: readable, photos included. */
export async function exportFile(entries: readonly Entry[], photos: PhotoStore, now: Date): Promise<File> {
  const hashes = new Set(entries.flatMap((entry) => entry.photos));
  const taken: Record<string, string> = {};
  for (const hash of hashes) {
    const blob = await photos.read(hash);
    if (blob) taken[hash] = await dataUrlOf(blob);
  }
  const work = entries.map(({ id, kind, target, about, madeAt, state, body, form, problem }) => ({
    ...{ id, kind, target, about, madeAt, state, problem },
    ...(state === 'draft' ? { form } : { body }),
  }));
  const text = JSON.stringify(
    { product: 'FireGrid', exportedAt: now.toISOString(), work, photos: taken },
    null,
    2,
  );
  return new File([text], `firegrid-${now.toISOString().slice(0, 10)}.json`, { type: 'application/json' });
}

const dataUrlOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('the photo can’t be read'));
    reader.readAsDataURL(blob);
  });

/** Hands a file to the browser's downloads. */
export function download(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  [link.href, link.download] = [url, file.name];
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
