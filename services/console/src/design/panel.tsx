import { type ReactNode, useId } from 'react';
import css from './panel.module.css';

/** A part of a page under a heading of its own. */
export function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={css.panel} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Names and values, one under the other. */
export const Facts = (props: { readonly children: ReactNode }) => (
  <dl className={css.facts}>{props.children}</dl>
);

export const Fact = (props: { readonly name: string; readonly children: ReactNode }) => (
  <div className={css.fact}>
    <dt>{props.name}</dt>
    <dd>{props.children}</dd>
  </div>
);
