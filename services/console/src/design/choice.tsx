import { type ReactNode, useId } from 'react';
import type { FieldProps } from './field.tsx';
import fieldCss from './field.module.css';
import css from './choice.module.css';

interface Offered<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
}

interface GroupProps<Value extends string> extends FieldProps {
  readonly options: readonly Offered<Value>[];
}

/** One of a few, all in sight, each as large as a thumb. */
export const Choice = <Value extends string>({
  value,
  onChange,
  ...group
}: GroupProps<Value> & { readonly value: Value | undefined; readonly onChange: (value: Value) => void }) => (
  <Group {...group} kind="radio" isChosen={(one) => one === value} choose={onChange} />
);

/** Any of a few. */
export const Choices = <Value extends string>({
  value,
  onChange,
  ...group
}: GroupProps<Value> & { readonly value: readonly Value[]; readonly onChange: (value: Value[]) => void }) => (
  <Group
    {...group}
    kind="checkbox"
    isChosen={(one) => value.includes(one)}
    choose={(one) => onChange(value.includes(one) ? value.filter((kept) => kept !== one) : [...value, one])}
  />
);

function Group<Value extends string>({
  label,
  hint,
  fault,
  required = false,
  options,
  kind,
  isChosen,
  choose,
}: GroupProps<Value> & {
  readonly kind: 'radio' | 'checkbox';
  readonly isChosen: (value: Value) => boolean;
  readonly choose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className={css.group} aria-describedby={fault ? `${name}-fault` : undefined}>
      <legend className={fieldCss.label}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </legend>
      {hint && <p className={fieldCss.hint}>{hint}</p>}
      <div className={css.options}>
        {options.map((option) => (
          <label key={option.value} className={css.option}>
            <input
              type={kind}
              name={name}
              checked={isChosen(option.value)}
              onChange={() => choose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {fault && (
        <p id={`${name}-fault`} className={fieldCss.fault} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
