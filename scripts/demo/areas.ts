import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { derivedId } from '@firegrid/decider';
import type { Person } from '@firegrid/testkit';
import { cast, expectStatus, worldOf } from './world.ts';

/** From when the areas of Hunan hold. */
const since = '2023-06-30';
const wholeProvince = new URL('../../services/org/data/hunan-areas.csv', import.meta.url);
const askEveryMs = 500;

interface Heard {
  /** Of `total` changes. */
  readonly told?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Has the areas of Hunan taken over as the demo's administrator would. */
export const takeOverHunan = (env: NodeJS.ProcessEnv, heard: Heard): Promise<void> =>
  takeOverAreas(cast(worldOf(env))('hunan-admin'), wholeProvince, heard);

/**
 * Has an area file taken over through the API, and waits until it is. One that was interrupted is taken up; one that
 * was taken over before is not even sent.
 */
export async function takeOverAreas(admin: Person, path: string | URL, heard: Heard = {}): Promise<void> {
  const file = await readFile(path);
  const id = derivedId('areas', createHash('sha256').update(file).digest('hex'));
  const send = async () => {
    const sent = await admin.post(`/org/areas/imports?effective=${since}`, file, { id, type: 'text/csv' });
    expectStatus(sent, 202);
  };
  for (;;) {
    heard.signal?.throwIfAborted();
    const { status, body } = expectStatus(await admin.get(`/org/areas/imports/${id}`), 200, 404);
    if (body['status'] === 'done') return;
    if (body['status'] === 'failed') throw new Error(`areas were refused: ${String(body['failure'])}`);
    if (status === 404 || body['status'] === 'interrupted') await send();
    else heard.told?.(Number(body['done']), Number(body['total']));
    await sleep(askEveryMs, undefined, heard);
  }
}
