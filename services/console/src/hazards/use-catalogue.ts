import { useRead } from '../api/use-read.ts';
import { usePreferences } from '../prefs/use-preferences.ts';

/** Hazard types and the factors of GB 35181; changes with a release, not in a day's work. */
export const useCatalogue = () =>
  useRead('/api/v1/hazards/catalogue', {}, { freshMs: Number.POSITIVE_INFINITY });

/** What factors are called, those of older editions included; the code itself until known. */
export function useFactorNames(): (code: string) => string {
  const { language } = usePreferences();
  const { data } = useCatalogue();
  const known = new Map(
    data?.majorFactors.flatMap(({ factors }) => factors.map(({ code, name }) => [code, name[language]])),
  );
  return (code) => known.get(code) ?? code;
}

/** What types of hazard are called now; the code itself until known. */
export function useTypeNames(): (code: string) => string {
  const { language } = usePreferences();
  const { data } = useCatalogue();
  const known = new Map(data?.types.map(({ code, name }) => [code, name[language]]));
  return (code) => known.get(code) ?? code;
}
