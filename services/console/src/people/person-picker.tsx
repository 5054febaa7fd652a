import { useState } from 'react';
import { useRead } from '../api/use-read.ts';
import type { FieldProps } from '../design/field.tsx';
import { SearchChoice } from '../design/search-choice.tsx';
import { useSettled } from '../design/use-settled.ts';
import { useText } from '../text/use-text.ts';

interface PersonPickerProps extends FieldProps {
  /** A person's id; '' while nobody is chosen. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Shown before anything is typed: the people of this area. */
  readonly near: string;
  /** What choosing nobody is called; without it somebody has to be chosen. */
  readonly optional?: string;
}

/** One of my people, by name, pinyin or username. */
export function PersonPicker({ value, onChange, near, optional, ...field }: PersonPickerProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const found = useRead('/api/v1/org/people', { query: q ? { q, limit: 8 } : { area: near, limit: 8 } });
  const chosen = useRead('/api/v1/org/people/{id}', { path: { id: value } }, { when: value !== '' });
  const listed = found.data?.items ?? [];
  const kept = chosen.data && !listed.some(({ id }) => id === value) ? [chosen.data] : [];
  const people = [...kept, ...listed].map(({ id, name, username }) => ({
    value: id,
    label: text.personOf(name, username),
  }));
  const nobody = optional ? [{ value: '', label: optional }] : [];
  return (
    <SearchChoice
      {...field}
      query={typed}
      onQuery={setTyped}
      found={found.data && [...nobody, ...people]}
      value={value}
      onChange={onChange}
    />
  );
}
