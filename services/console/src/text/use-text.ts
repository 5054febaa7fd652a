import { usePreferences } from '../prefs/use-preferences.ts';
import type { Dictionary } from './dictionary.ts';
import { en } from './en.ts';
import { type Texts, zh } from './zh.ts';

const shared: Dictionary<Texts> = { zh, en };

/** The words every room shares; with a dictionary of its own, the words of a room. */
export function useText(): Texts;
export function useText<T>(own: Dictionary<T>): T;
export function useText<T>(own?: Dictionary<T>): T | Texts {
  const { language } = usePreferences();
  return own ? own[language] : shared[language];
}
