const kept = 4;
const shown = 300;
const all: { readonly at: number; readonly text: string }[] = [];

/** Keeps what a test was answered or told, for whoever waits in vain. */
export function noteSeen(text: string): void {
  all.push({ at: performance.now(), text: text.slice(0, shown) });
  if (all.length > kept) all.shift();
}

/** The last of it since a moment of `performance.now()`. */
export const seenSince = (moment: number): string[] =>
  all.filter(({ at }) => at >= moment).map(({ text }) => text);
