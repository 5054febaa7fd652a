/*
 * Keeps the field app's own files on the phone, so that it opens without a network: the page, its scripts and styles and
 * the public settings. It never keeps an answer of the API, a token or a record, and never answers for another door.
 * A new version is fetched beside the old one and takes over when no page of the old one is open, or when somebody asks.
 */
export {};

interface Shell {
  readonly version: string;
  readonly files: readonly string[];
}

// Written in front of this file by the build.
declare const fieldShell: Shell;
declare const self: ServiceWorkerGlobal;

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface ServiceWorkerGlobal {
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

const prefix = 'field-shell-';
const cacheName = prefix + fieldShell.version;
const page = '/field';
const settings = '/settings.json';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(cacheName).then((cache) =>
      // Past the browser's own cache: what has no hash in its name may be of yesterday there.
      cache.addAll(
        [page, settings, ...fieldShell.files].map((file) => new Request(file, { cache: 'no-cache' })),
      ),
    ),
  );
});

self.addEventListener('activate', (event) => {
  const isOld = (name: string) => name.startsWith(prefix) && name !== cacheName;
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))),
  );
});

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') return event.respondWith(kept(page, request));
  if (pathname === settings) return event.respondWith(kept(settings, request));
  if (fieldShell.files.includes(pathname)) event.respondWith(kept(pathname, request));
});

/** From the phone: at once, whatever the network is like. */
async function kept(file: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(file)) ?? fetch(request);
}
