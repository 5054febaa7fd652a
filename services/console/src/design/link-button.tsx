import type { ReactNode } from 'react';
import { Link } from 'react-router';
import css from './button.module.css';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';

/** Leads to another page and looks like a button. */
export const LinkButton = (props: {
  readonly to: string;
  readonly kind?: 'main' | 'usual' | 'quiet';
  readonly icon?: IconName;
  readonly children: ReactNode;
}) => (
  <Link to={props.to} className={cx(css.button, css[props.kind ?? 'usual'])}>
    {props.icon && <Icon name={props.icon} />}
    <span>{props.children}</span>
  </Link>
);
