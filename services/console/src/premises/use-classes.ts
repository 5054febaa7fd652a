import { useRead } from '../api/use-read.ts';
import { usePreferences } from '../prefs/use-preferences.ts';

/** What classes and tags of premises are called; changes with a release. */
export function useClasses() {
  const { language } = usePreferences();
  const { data } = useRead('/api/v1/premises/catalogue', {}, { freshMs: Number.POSITIVE_INFINITY });
  const classes = data?.classes ?? [];
  const tags = data?.tags ?? [];
  const nameIn = (list: readonly { code: string; zh: string; en: string }[]) => (code: string) =>
    list.find((one) => one.code === code)?.[language] ?? code;
  return {
    classes: classes.map(({ code, ...name }) => ({ value: code, label: name[language] })),
    tags: tags.map(({ code, ...name }) => ({ value: code, label: name[language] })),
    className: nameIn(classes),
    tagName: nameIn(tags),
    catalogue: data,
  };
}
