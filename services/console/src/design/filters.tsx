import type { ReactNode } from 'react';
import css from './lines.module.css';

/** Conditions of what is shown, side by side. */
export const Filters = (props: { readonly children: ReactNode }) => (
  <div className={css.filters}>{props.children}</div>
);
