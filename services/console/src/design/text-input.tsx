import type { HTMLInputAutoCompleteAttribute } from 'react';
import { Field, type FieldProps } from './field.tsx';
import css from './field.module.css';

interface TextInputProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'search' | 'tel' | 'date' | 'datetime-local' | 'number';
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
}

export const TextInput = ({
  value,
  onChange,
  type = 'text',
  maxLength,
  placeholder,
  autoComplete = 'off',
  ...field
}: TextInputProps) => (
  <Field {...field}>
    {(control) => (
      <input
        {...control}
        className={css.control}
        type={type}
        value={value}
        maxLength={maxLength}
        placeholder={placeholder}
        autoComplete={autoComplete}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);

/** Text of several lines. */
export const TextArea = ({
  value,
  onChange,
  maxLength,
  ...field
}: Pick<TextInputProps, 'value' | 'onChange' | 'maxLength'> & FieldProps) => (
  <Field {...field}>
    {(control) => (
      <textarea
        {...control}
        className={css.control}
        value={value}
        maxLength={maxLength}
        rows={4}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);
