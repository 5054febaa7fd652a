import { useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { useText } from '../text/use-text.ts';

/** What is typed into a form, as typed, and what is wrong with it. */
export function useDraft<D extends Readonly<Record<string, string>>>(blank: D, problem: Problem | undefined) {
  const [draft, setDraft] = useState<D>(blank);
  const [tried, setTried] = useState(false);
  const { required } = useText();
  const missing = (name: keyof D): boolean => tried && !draft[name]?.trim();
  const field = (name: keyof D & string) => ({
    value: draft[name] ?? '',
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
    fault: problem?.fault(name)?.message,
  });
  return {
    draft,
    field,
    /** A field that must not be left empty. */
    needed: (name: keyof D & string) => {
      const { fault, ...rest } = field(name);
      return { ...rest, required: true, fault: fault ?? (missing(name) ? required : undefined) };
    },
    set: (change: Partial<D>) => setDraft((before) => ({ ...before, ...change })),
    /** Pressed: from now on it is said what is missing. @returns whether all of `names` are filled in */
    complete: (...names: readonly (keyof D)[]): boolean => {
      setTried(true);
      return names.every((name) => draft[name]?.trim());
    },
  };
}
