import type { ReactNode } from 'react';
import { Link } from 'react-router';
import css from './rows.module.css';

/** A list one touches: what the phone shows where the desk has a table. */
export const Rows = (props: { readonly label: string; readonly children: ReactNode }) => (
  <ul className={css.rows} aria-label={props.label}>
    {props.children}
  </ul>
);

interface RowProps {
  readonly to: string;
  readonly title: ReactNode;
  /** A line below, in a softer voice. */
  readonly about?: ReactNode;
  /** A badge, a number: at the end. */
  readonly mark?: ReactNode;
  /** As it is followed. */
  readonly onFollow?: () => void;
}

export const Row = ({ to, title, about, mark, onFollow }: RowProps) => (
  <li className={css.row}>
    <Link to={to} className={css.link} onClick={onFollow}>
      <span className={css.words}>
        <span className={css.title}>{title}</span>
        {about && <span className={css.about}>{about}</span>}
      </span>
      {mark && <span className={css.mark}>{mark}</span>}
    </Link>
  </li>
);
