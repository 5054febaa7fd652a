import { type ReactNode, useState } from 'react';
import { NavLink } from 'react-router';
import { cx } from '../design/cx.ts';
import { Icon } from '../design/icon.tsx';
import { useMe } from '../login/use-me.ts';
import { usePreferences } from '../prefs/use-preferences.ts';
import { useText } from '../text/use-text.ts';
import { Account } from './account.tsx';
import { Brand } from './brand.tsx';
import type { Room } from './room.ts';
import css from './shell.module.css';

interface ShellProps {
  readonly base: string;
  readonly rooms: readonly Room[];
  /** Beside the page, or at its foot within reach of a thumb. */
  readonly nav: 'side' | 'foot';
  /** At the head: whether news come in, how much is still to be sent. */
  readonly status: ReactNode;
  /** What the door adds to the account. */
  readonly account?: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every page of a door. */
export function Shell({ base, rooms, nav, status, account, children }: ShellProps) {
  const text = useText();
  const { language } = usePreferences();
  const { data: me } = useMe();
  const [settling, setSettling] = useState(false);
  return (
    <div className={cx(css.shell, css[nav])}>
      <a href="#content" className={css.skip}>
        {text.skipToContent}
      </a>
      <header className={css.head}>
        <Brand />
        <div className={css.tools}>
          {status}
          <button type="button" className={css.account} onClick={() => setSettling(true)}>
            <Icon name="person" />
            <span className={css.me}>{me?.name}</span>
            <span className="said-only">{text.shell.account}</span>
          </button>
        </div>
      </header>
      <nav className={css.nav} aria-label={text.shell.mainNav}>
        {rooms.map(({ path, title, nav: place }) =>
          place ? (
            <NavLink key={path} to={`${base}/${path}`} className={cx(css.link)}>
              <Icon name={place.icon} />
              <span>{title[language]}</span>
              {place.mark && <place.mark />}
            </NavLink>
          ) : null,
        )}
      </nav>
      <main id="content" className={css.main} tabIndex={-1}>
        {children}
      </main>
      {settling && <Account onClose={() => setSettling(false)}>{account}</Account>}
    </div>
  );
}
