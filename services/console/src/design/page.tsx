import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { useText } from '../text/use-text.ts';
import { Icon } from './icon.tsx';
import css from './page.module.css';

interface PageProps {
  /** Also of the browser's tab. */
  readonly title: string;
  /** What this screen is for, and which rule applies. */
  readonly help?: ReactNode;
  /** Beside the title. */
  readonly side?: ReactNode;
  /** One level up. */
  readonly back?: { readonly to: string; readonly label: string };
  readonly children: ReactNode;
}

/** Help as it mostly is: some sentences. */
export const HelpLines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.map((line) => <p key={line}>{line}</p>);

/** A screen: its title, its help, its content. */
export function Page({ title, help, side, back, children }: PageProps) {
  const text = useText();
  useEffect(() => {
    document.title = `${title} · ${text.product}`;
  }, [title, text]);
  return (
    <div className={css.page}>
      <header className={css.head}>
        {back && (
          <Link to={back.to} className={css.back}>
            <Icon name="back" />
            {back.label}
          </Link>
        )}
        <div className={css.line}>
          <h1>{title}</h1>
          {side && <div className={css.side}>{side}</div>}
        </div>
        {help && (
          <details className={css.help}>
            <summary>{text.help}</summary>
            <div className={css.helpText}>{help}</div>
          </details>
        )}
      </header>
      {children}
    </div>
  );
}
