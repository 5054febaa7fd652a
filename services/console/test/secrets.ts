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

/** All bytes in the browser's databases, as a text: one that was not sealed is found in it. */
export const databasesOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('it can’t be read'));
      });
    const text = (value: unknown): string => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
      if (typeof value !== 'object' || value === null) return String(value);
      return Object.entries(value)
        .map(([name, part]) => `${name}=${text(part)}`)
        .join('\n');
    };
    const found: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(String(name)));
      for (const store of database.objectStoreNames) {
        const all = await done(database.transaction(store).objectStore(store).getAll());
        found.push(store, ...all.map(text));
      }
      database.close();
    }
    return found.join('\n');
  });

/** The beginning of every JWT: base64url of `{"`. */
export const token = /eyJ[\w-]{10,}\.[\w-]{10,}/;
