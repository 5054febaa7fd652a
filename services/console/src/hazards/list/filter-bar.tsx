import { useState } from 'react';
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
  return (
    <form
      className={css.bar}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ ...asked, number: number.trim() });
      }}
    >
      <Select
        label={text.filters.severity}
        value={asked.severity}
        options={[any, ...severities.map((value) => ({ value, label: text.severity[value] }))]}
        onChange={(severity) => onAsk({ ...asked, severity })}
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
        <Button
          kind="quiet"
          icon="close"
          onClick={() => {
            setNumber('');
            onAsk({ view: asked.view, severity: '', number: '', area: '' });
          }}
        >
          {text.filters.clear}
        </Button>
      )}
    </form>
  );
}
