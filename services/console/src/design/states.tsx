import type { ReactNode } from 'react';
import { type Problem } from '../api/problem.ts';
import { useExplain } from '../api/problem-text/use-explain.ts';
import { useText } from '../text/use-text.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import css from './states.module.css';

/** Something is on its way. */
export function Loading() {
  const text = useText();
  return (
    <div className={css.state} role="status">
      <span className={css.turning}>
        <Icon name="refresh" size="2rem" />
      </span>
      <p>{text.loading}</p>
    </div>
  );
}

/** There is nothing, and why, and what to do. */
export const Empty = (props: {
  readonly icon?: IconName;
  readonly title: string;
  readonly children?: ReactNode;
}) => (
  <div className={css.state}>
    <Icon name={props.icon ?? 'clipboard'} size="2.5rem" />
    <p className={css.title}>{props.title}</p>
    {props.children}
  </div>
);

/** It could not be had: why, and what to do. */
export function Failed({ problem, again }: { readonly problem: Problem; readonly again?: () => void }) {
  const text = useText();
  const { what, todo } = useExplain()(problem);
  return (
    <div className={css.state} role="alert">
      <Icon name="warning" size="2.5rem" />
      <p className={css.title}>{what}</p>
      <p>{todo}</p>
      {again && (
        <Button icon="refresh" onClick={again}>
          {text.tryAgain}
        </Button>
      )}
    </div>
  );
}
