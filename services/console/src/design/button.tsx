import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { cx } from './cx.ts';
import css from './button.module.css';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> {
  /** `main`: what is usually wanted next, one on a screen. `grave`: what can't be taken back. */
  readonly kind?: 'main' | 'usual' | 'quiet' | 'grave';
  readonly icon?: IconName;
  /** It is being done: pressed once is enough. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

export const Button = ({ kind = 'usual', icon, busy = false, children, disabled, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    className={cx(css.button, css[kind])}
    aria-busy={busy}
    disabled={disabled || busy}
  >
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </button>
);
