import type { Api } from '../api/client.ts';
import { patientFetch } from '../api/patience.ts';
import { Problem } from '../api/problem.ts';
import type { TakenPhoto } from './take.ts';

/** What of a photo is still wanted, and where to put it (ADR 9). */
interface Offer {
  readonly status: 'wanted' | 'held';
  /** `url` is null where a part is there already. */
  readonly parts: readonly { readonly offset: number; readonly bytes: number; readonly url: string | null }[];
}

const partPatienceMs = 60_000;
const signedUploads = '/api/v1/media/uploads';
const publicUploads = '/api/v1/media/public/uploads';

/**
 * Sends a photo in parts, straight to the storage. Sent again after a break, it goes on where it was; a photo that
 * is there already costs one question.
 * @throws Problem
 */
export const sendPhoto = (api: Api, photo: TakenPhoto): Promise<void> => send(api, photo, signedUploads);

/** The same without a login, for a public report. @throws Problem */
export const sendPublicPhoto = (api: Api, photo: TakenPhoto): Promise<void> =>
  send(api, photo, publicUploads);

async function send(api: Api, { hash, blob }: TakenPhoto, uploads: string): Promise<void> {
  const about = { bytes: blob.size, type: blob.type };
  const asked = await api.request('post', uploads, JSON.stringify({ ...about, hash }), {});
  const { status, parts } = (await asked.json()) as Offer;
  if (status === 'held') return;
  for (const { url, offset, bytes } of parts) {
    if (!url) continue;
    const body = blob.slice(offset, offset + bytes);
    const put = await patientFetch(url, { method: 'PUT', body, patienceMs: partPatienceMs });
    if (!put.ok) throw new Problem({ status: put.status, code: 'unavailable' });
  }
  await api.request('post', `${uploads}/${hash}/complete`, JSON.stringify(about), {});
}
