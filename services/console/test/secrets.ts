import type { Page } from 'playwright-core';

/** All that the browser keeps beyond the page's memory: what a thief of the phone would find. */
export const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const storage = (one: Storage) => Object.entries(one).map(([key, value]) => `${key}=${String(value)}`);
    const cached = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        cached.push(request.url, JSON.stringify([...request.headers]), (await answer?.text()) ?? '');
      }
    }
    const databases = (await indexedDB.databases()).map(({ name }) => String(name));
    return [...storage(localStorage), ...storage(sessionStorage), ...cached, ...databases].join('\n');
  });

/** The beginning of every JWT: base64url of `{"`. */
export const token = /eyJ[\w-]{10,}\.[\w-]{10,}/;
