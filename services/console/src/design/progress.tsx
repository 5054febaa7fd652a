import css from './progress.module.css';

/** How far something is, in words and as a bar. */
export const Progress = (props: {
  readonly label: string;
  readonly done: number;
  /** 0 while nobody knows how much it is. */
  readonly total: number;
}) => (
  <div className={css.progress}>
    <p role="status">{props.label}</p>
    <progress
      aria-label={props.label}
      {...(props.total > 0 ? { value: props.done, max: props.total } : {})}
    />
  </div>
);
