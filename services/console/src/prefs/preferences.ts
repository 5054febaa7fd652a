/** How somebody likes the console; all that is ever kept in localStorage beside "this browser signs in". */
export interface Preferences {
  readonly language: 'zh' | 'en';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly text: 'normal' | 'large';
}

const key = 'firegrid.preferences';
const usual: Preferences = { language: 'zh', theme: 'auto', text: 'normal' };
const choices: { readonly [K in keyof Preferences]: readonly Preferences[K][] } = {
  language: ['zh', 'en'],
  theme: ['auto', 'light', 'dark'],
  text: ['normal', 'large'],
};

export type Language = Preferences['language'];

let current = stored();
const watchers = new Set<() => void>();
const systemDark = matchMedia('(prefers-color-scheme: dark)');

export const preferences = {
  now: (): Preferences => current,
  watch: (watcher: () => void): (() => void) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
  prefer(change: Partial<Preferences>): void {
    current = { ...current, ...change };
    localStorage.setItem(key, JSON.stringify(current));
    changed();
  },
};

function changed(): void {
  apply();
  for (const watcher of watchers) watcher();
}

/** Puts them on the page, where the style sheets and screen readers look. */
export function apply(): void {
  const { language, theme, text } = current;
  const dark = theme === 'dark' || (theme === 'auto' && systemDark.matches);
  const { documentElement: page } = document;
  page.lang = language === 'zh' ? 'zh-CN' : 'en';
  page.dataset.theme = dark ? 'dark' : 'light';
  page.dataset.text = text;
}

/** Applies them now, whenever the system turns dark or light, and when they are chosen in another tab. */
export function follow(): void {
  apply();
  systemDark.addEventListener('change', apply);
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return;
    current = stored();
    changed();
  });
}

/** What is no longer understood falls back to what is usual. */
function stored(): Preferences {
  let read: Partial<Record<keyof Preferences, unknown>> = {};
  try {
    read = JSON.parse(localStorage.getItem(key) ?? '{}') as typeof read;
  } catch {
    // Somebody else's text under our name.
  }
  const pick = <K extends keyof Preferences>(name: K): Preferences[K] =>
    choices[name].find((choice) => choice === read[name]) ?? usual[name];
  return { language: pick('language'), theme: pick('theme'), text: pick('text') };
}
