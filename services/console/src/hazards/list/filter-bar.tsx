import { useState } from 'react';
import { AreaSelect } from '../../areas/area-select.tsx';
import { Button } from '../../design/button.tsx';
import { Select } from '../../design/select.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useText } from '../../text/use-text.ts';
import { useHazardText } from '../text/use-hazard-text.ts';
import { severities } from '../types.ts';
import css from './filter-bar.module.css';
import type { Asked } from './views.ts';

interface FilterBarProps {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

/** Conditions besides the view. */
export function FilterBar({ asked, onAsk }: FilterBarProps) {
  const [text, shared] = [useHazardText(), useText()];
  const [number, setNumber] = useState(asked.number);
  const any = { value: '', label: text.filters.anySeverity };
  /** What is seen is what holds: a number is looked for without the other conditions, and they without it. */
  const ask = (next: Partial<Asked>) => {
    setNumber(next.number ?? '');
    onAsk({ ...asked, number: '', ...next });
  };
  const none = { severity: '', number: '', area: '' };
  return (
    <form
      className={css.bar}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        ask(number.trim() ? { ...none, number: number.trim() } : {});
      }}
    >
      <Select
        label={text.filters.severity}
        value={asked.severity}
        options={[any, ...severities.map((value) => ({ value, label: text.severity[value] }))]}
        onChange={(severity) => ask({ severity })}
      />
      <AreaSelect
        label={text.filters.area}
        any={text.filters.anyArea}
        value={asked.area}
        onChange={(area) => ask({ area })}
      />
      <TextInput
        label={text.filters.number}
        type="search"
        maxLength={60}
        value={number}
        onChange={setNumber}
      />
      <Button type="submit" icon="search">
        {shared.search}
      </Button>
      {(asked.number || asked.severity || asked.area) && (
        <Button kind="quiet" icon="close" onClick={() => ask(none)}>
          {text.filters.clear}
        </Button>
      )}
    </form>
  );
}
