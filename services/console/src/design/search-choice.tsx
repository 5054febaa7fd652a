import { useText } from '../text/use-text.ts';
import { Choice } from './choice.tsx';
import { TextInput } from './text-input.tsx';
import type { FieldProps } from './field.tsx';

interface SearchChoiceProps extends FieldProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What was found; undefined while it is looked for. */
  readonly found: readonly { readonly value: string; readonly label: string }[] | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of thousands: what is typed narrows it to a few, all in sight. */
export function SearchChoice({ query, onQuery, found, value, onChange, fault, ...field }: SearchChoiceProps) {
  const text = useText();
  const label = query ? text.found(found?.length ?? 0) : value ? text.chosen : text.choose;
  return (
    <div className="stacked">
      <TextInput {...field} type="search" maxLength={60} value={query} onChange={onQuery} />
      {found && found.length === 0 && <p role="status">{text.nothingFound}</p>}
      {found && found.length > 0 && (
        <Choice label={label} value={value} options={found} onChange={onChange} fault={fault} />
      )}
      {(!found || found.length === 0) && fault && <p role="alert">{fault}</p>}
    </div>
  );
}
