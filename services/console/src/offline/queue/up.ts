import type { Api } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { sendPhoto } from '../../photos/send.ts';
import type { PhotoStore } from '../photo-store.ts';
import { type Entry, isUnderWay, photosLeft } from './entry.ts';
import type { QueueStore } from './queue-store.ts';
import { commandOf, inOrder, laterIn, nextBatch, settled } from './queue.ts';

/**
 * Sends the photos of what is finished. A record may name photos that have not arrived: where the storage is out of
 * reach, the commands go all the same and the photos come after.
 * @returns whether none is left
 * @throws Problem where the login has ended or the platform asks to wait
 */
export async function sendPhotos(api: Api, queue: QueueStore, photos: PhotoStore): Promise<boolean> {
  const finished = inOrder(queue.all).filter((entry) => isUnderWay(entry) || entry.state === 'accepted');
  for (const { id } of finished)
    for (const hash of photosLeft(queue.get(id) ?? nothingLeft)) {
      const blob = await photos.read(hash);
      if (blob && !(await isSettled(() => sendPhoto(api, { hash, blob })))) return false;
      const entry = queue.get(id);
      if (entry) await queue.put({ ...entry, photosSent: [...entry.photosSent, hash] });
    }
  return true;
}

const nothingLeft = { photos: [], photosSent: [] } as object as Entry;

/** @returns whether the platform has it, or will never take it */
async function isSettled(send: () => Promise<void>): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    if (!(error instanceof Problem) || error.status === 401 || error.status === 429) throw error;
    return !error.isUnsettled;
  }
}

/**
 * Sends the queue, bundle by bundle.
 * @returns seconds after which the platform wants the rest; undefined where all was answered
 * @throws Problem
 */
export async function sendCommands(api: Api, queue: QueueStore): Promise<number | undefined> {
  for (;;) {
    const { batch, hopeless } = nextBatch(queue.all);
    if (hopeless.length > 0) await queue.put(...hopeless);
    if (batch.length === 0) return undefined;
    await queue.put(...batch);
    const { answers } = await sent(api, queue, batch);
    const answerTo = new Map(answers.map((answer) => [answer.id, answer]));
    await queue.put(
      ...batch.map((entry) => {
        const answer = answerTo.get(entry.id);
        return answer ? settled(entry, answer) : ({ ...entry, state: 'waiting' } as const);
      }),
    );
    const seconds = laterIn(answers);
    if (seconds !== undefined) return seconds;
  }
}

async function sent(api: Api, queue: QueueStore, batch: readonly Entry[]) {
  const commands = batch.map((entry) => commandOf(entry, batch));
  try {
    return await api.send('post', '/api/v1/sync', { body: { commands } });
  } catch (error) {
    await queue.put(...batch.map((entry) => ({ ...entry, state: 'waiting' }) as const));
    throw error;
  }
}
