import { Field, type FieldProps } from './field.tsx';
import css from './field.module.css';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of many; of up to five take a Choice, which shows them all. */
export const Select = <Value extends string>({ value, options, onChange, ...field }: SelectProps<Value>) => (
  <Field {...field}>
    {(control) => (
      <select
        {...control}
        className={css.control}
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);
