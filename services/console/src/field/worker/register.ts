const address = '/field-worker.js';
const scope = '/field';
const lookEveryMs = 60 * 60_000;

let waiting: ServiceWorker | undefined;
const watchers = new Set<() => void>();

function offer(worker: ServiceWorker | null): void {
  // The first of all has nobody to take over from.
  if (!worker || !navigator.serviceWorker.controller) return;
  waiting = worker;
  for (const watcher of watchers) watcher();
}

/** New versions of the field app: fetched by themselves, taken over when somebody asks. */
export const updates = {
  waiting: (): ServiceWorker | undefined => waiting,
  watch: (watcher: () => void): (() => void) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
  /** Loads the page anew with the new version; what is kept on the phone stays. */
  take: (): void => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting?.postMessage('take-over');
  },
};

/** Has the app's files kept on this phone, once; where the browser can't, it works with a network as before. */
export async function keepOnPhone(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register(address, { scope }).catch(() => undefined);
  if (!registration) return;
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') offer(coming);
    });
  });
  setInterval(() => void registration.update().catch(() => undefined), lookEveryMs);
}
