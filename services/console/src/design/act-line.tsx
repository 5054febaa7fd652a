import type { ReactNode } from 'react';
import css from './lines.module.css';

/** What a list is, and what may be done with what was chosen in it, at the other end of the line. */
export const ActLine = (props: { readonly said: ReactNode; readonly children?: ReactNode }) => (
  <div className={css.line}>
    {props.said}
    {props.children && <div className={css.acts}>{props.children}</div>}
  </div>
);
