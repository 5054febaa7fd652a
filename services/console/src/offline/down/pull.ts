import type { Api } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { goesOn } from './apply.ts';
import type { FeedPage } from './kinds.ts';
import type { Records } from './records.ts';

/** Small enough that a page gets through a bad network, large enough that a grid takes a few. */
const limit = 500;

/**
 * Reads all that changed, page by page, each kept before the next is asked for; broken off, it goes on from there.
 * @returns false where a service gave no answer: what it has is asked for again
 * @throws Problem
 */
export async function pull(api: Api, records: Records): Promise<boolean> {
  for (;;) {
    const page = await nextPage(api, records);
    await records.apply(page);
    if (goesOn(page)) continue;
    await records.put('me', 'me', await api.get('/api/v1/org/me', {}));
    return page.waiting.length === 0;
  }
}

async function nextPage(api: Api, records: Records): Promise<FeedPage> {
  const { cursor } = records;
  try {
    return await api.get('/api/v1/sync/feed', {
      query: cursor === undefined ? { limit } : { limit, after: cursor },
    });
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 400 || cursor === undefined) throw error;
    // Another platform's, or too old to be understood.
    await records.forget();
    return api.get('/api/v1/sync/feed', { query: { limit } });
  }
}
