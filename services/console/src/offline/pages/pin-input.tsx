import { Field, type FieldProps } from '../../design/field.tsx';
import css from './pin.module.css';

interface PinInputProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Six digits, hidden as they are typed; a phone shows its keys for numbers. */
export const PinInput = ({ value, onChange, ...field }: PinInputProps) => (
  <Field {...field}>
    {(control) => (
      <input
        {...control}
        className={css.input}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={value}
        onChange={(event) => onChange(event.target.value.replaceAll(/\D/g, ''))}
      />
    )}
  </Field>
);
