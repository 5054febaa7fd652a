import type { Language } from '../prefs/preferences.ts';

/**
 * Words of a part in both languages, of one shape: `T` is that of the Chinese, so what is missing in English does not
 * compile. A text with something in it is a function.
 */
export type Dictionary<T> = Readonly<Record<Language, T>>;
