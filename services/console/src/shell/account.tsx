import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useLogin } from '../login/use-login.ts';
import { useMe } from '../login/use-me.ts';
import { useNames } from '../names/use-names.ts';
import { useText } from '../text/use-text.ts';
import css from './account.module.css';
import { PreferenceChoices } from './preference-choices.tsx';

/** Who I am here, how I like it, and the way out. */
export function Account(props: { readonly onClose: () => void; readonly children: ReactNode }) {
  const { onClose, children } = props;
  const [text, names, login] = [useText(), useNames(), useLogin()];
  const { data: me } = useMe();
  return (
    <Dialog
      title={text.shell.account}
      onClose={onClose}
      foot={
        <Button icon="door" onClick={() => void login.leave()}>
          {text.login.signOut}
        </Button>
      }
    >
      {me && (
        <section className={css.who}>
          <p>
            <strong>{me.name}</strong>
          </p>
          <ul aria-label={text.shell.posts}>
            {me.posts.map(({ role, area }) => (
              <li key={`${role}@${area}`}>{names.post({ role, area })}</li>
            ))}
          </ul>
        </section>
      )}
      <PreferenceChoices />
      {children}
      <nav className={css.doors}>
        <Link to="/desk" onClick={onClose}>
          {text.shell.doors.desk}
        </Link>
        <Link to="/field" onClick={onClose}>
          {text.shell.doors.field}
        </Link>
      </nav>
    </Dialog>
  );
}
