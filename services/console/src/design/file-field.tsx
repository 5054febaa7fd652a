import { Field, type FieldProps } from './field.tsx';
import css from './field.module.css';

/** A file from the disk. */
export const FileField = (
  props: FieldProps & {
    /** Endings and media types, as the browser's own dialog takes them. */
    readonly accept: string;
    readonly onChange: (file: File | undefined) => void;
  },
) => {
  const { accept, onChange, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className={css.control}
          type="file"
          accept={accept}
          onChange={(event) => onChange(event.target.files?.[0])}
        />
      )}
    </Field>
  );
};
