import { usePreferences } from '../prefs/use-preferences.ts';
import { type Format, formatFor } from './format.ts';

const formats = { zh: formatFor('zh'), en: formatFor('en') };

/** Dates, times and numbers in the language shown. */
export const useFormat = (): Format => formats[usePreferences().language];
