import { Link } from 'react-router';
import { cx } from './cx.ts';
import css from './tabs.module.css';

export interface Tab {
  readonly id: string;
  readonly label: string;
  /** How many wait there; undefined while nobody knows. */
  readonly count?: string | undefined;
  readonly to: string;
}

/** Views of one page, each with an address of its own. */
export const Tabs = (props: {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly here: string;
}) => (
  <nav aria-label={props.label} className={css.tabs}>
    {props.tabs.map(({ id, label, count, to }) => (
      <Link
        key={id}
        to={to}
        className={cx(css.tab, id === props.here && css.here)}
        aria-current={id === props.here ? 'page' : undefined}
      >
        <span>{label}</span>
        {count !== undefined && <span className={css.count}>{count}</span>}
      </Link>
    ))}
  </nav>
);
