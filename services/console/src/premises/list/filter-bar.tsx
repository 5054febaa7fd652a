import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Select } from '../../design/select.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useNames } from '../../names/use-names.ts';
import { useText } from '../../text/use-text.ts';
import { usePremisesText } from '../text/use-premises-text.ts';
import { useClasses } from '../use-classes.ts';
import { type Asked, askedBy } from './asked.ts';
import css from './filter-bar.module.css';

/** Conditions; lists are taken at once, what is typed when it is asked for. */
export function FilterBar({
  asked,
  onAsk,
}: {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}) {
  const [{ filters }, shared, names] = [usePremisesText(), useText(), useNames()];
  const { classes, tags } = useClasses();
  const [name, setName] = useState(asked.name);
  const [number, setNumber] = useState(asked.number);
  const none = askedBy(new URLSearchParams());
  const any = Object.entries(asked).some(([field, value]) => value !== none[field as keyof Asked]);
  return (
    <form
      className={css.bar}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ ...asked, name: name.trim(), number: number.trim() });
      }}
    >
      <TextInput label={filters.name} type="search" maxLength={100} value={name} onChange={setName} />
      <TextInput label={filters.number} type="search" maxLength={40} value={number} onChange={setNumber} />
      <Select
        label={filters.class}
        value={asked.class}
        options={[{ value: '', label: filters.any }, ...classes]}
        onChange={(value) => onAsk({ ...asked, class: value })}
      />
      <Select
        label={filters.tag}
        value={asked.tag}
        options={[{ value: '', label: filters.any }, ...tags]}
        onChange={(tag) => onAsk({ ...asked, tag })}
      />
      <Select
        label={filters.status}
        value={asked.status}
        options={[
          { value: 'open', label: filters.open },
          { value: 'closed', label: filters.closed },
          { value: '', label: filters.any },
        ]}
        onChange={(status) => onAsk({ ...asked, status })}
      />
      <Button type="submit" icon="search">
        {shared.search}
      </Button>
      {any && (
        <Button kind="quiet" icon="close" onClick={() => onAsk(none)}>
          {asked.area ? filters.clearIn(names.area(asked.area)) : filters.clear}
        </Button>
      )}
    </form>
  );
}
