import { useState } from 'react';
import { useRead } from '../api/use-read.ts';
import type { FieldProps } from '../design/field.tsx';
import { SearchChoice } from '../design/search-choice.tsx';
import { useSettled } from '../design/use-settled.ts';
import { useNames } from '../names/use-names.ts';
import { useAreaText } from './text/use-area-text.ts';
import type { Level } from './types.ts';

interface AreaPickerProps extends FieldProps {
  /** A code; '' while none is chosen. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly level?: Level;
}

/** One of the register's areas, by name, pinyin or code. */
export function AreaPicker({ value, onChange, level, hint, ...field }: AreaPickerProps) {
  const [text, names] = [useAreaText(), useNames()];
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const found = useRead(
    '/api/v1/org/areas/search',
    { query: { q, limit: 8, ...(level ? { level } : {}) } },
    { when: q !== '' },
  );
  const options = (found.data?.items ?? []).map(({ code, name, ancestors }) => ({
    value: code,
    label: [names.path(ancestors.slice(-3, -1)), name].filter(Boolean).join(' › '),
  }));
  const kept = value && !options.some((option) => option.value === value);
  const chosen = kept ? [{ value, label: names.area(value) }] : [];
  return (
    <SearchChoice
      {...field}
      hint={hint ?? text.searchHint}
      query={typed}
      onQuery={setTyped}
      found={q === '' && !value ? undefined : [...chosen, ...options]}
      value={value}
      onChange={onChange}
    />
  );
}
