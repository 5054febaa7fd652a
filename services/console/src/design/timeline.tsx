import type { ReactNode } from 'react';
import css from './timeline.module.css';
import { cx } from './cx.ts';
import type { Tone } from './badge.tsx';

export interface Moment {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** The instant as people read it. */
  readonly when: string;
  readonly tone: Tone;
  /** A whole sentence, to be read aloud: who, as what, did what. */
  readonly said: ReactNode;
  /** Words, photos. */
  readonly more?: ReactNode;
}

/** What happened, in order. */
export const Timeline = (props: { readonly label: string; readonly moments: readonly Moment[] }) => (
  <ol className={css.timeline} aria-label={props.label}>
    {props.moments.map(({ id, at, when, tone, said, more }) => (
      <li key={id} className={cx(css.moment, css[tone])}>
        <time dateTime={at} className={css.when}>
          {when}
        </time>
        <div className={css.what}>
          <p>{said}</p>
          {more}
        </div>
      </li>
    ))}
  </ol>
);
