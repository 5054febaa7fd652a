import { Navigate } from 'react-router';
import { Button } from '../design/button.tsx';
import { LinkButton } from '../design/link-button.tsx';
import { Failed, Loading } from '../design/states.tsx';
import { useBeginLogin } from '../login/use-begin-login.ts';
import { useLoginState } from '../login/use-login.ts';
import { type Me, useMe } from '../login/use-me.ts';
import { Emblem } from '../shell/brand.tsx';
import { PreferenceChoices } from '../shell/preference-choices.tsx';
import { useText } from '../text/use-text.ts';
import css from './welcome.module.css';

/** The start: who is signed in goes on to the door of his posts, everybody else is shown the two ways in. */
export function Welcome() {
  const { is } = useLoginState();
  if (is === 'restoring') return <Loading />;
  return is === 'in' ? <ToMyDoor /> : <Invitation />;
}

function ToMyDoor() {
  const me = useMe();
  if (me.error) return <Failed problem={me.error} again={() => void me.refetch()} />;
  return me.data ? <Navigate to={doorOf(me.data)} replace /> : <Loading />;
}

const doorOf = ({ posts }: Me): string =>
  posts.length > 0 && posts.every(({ role }) => role === 'grid-worker') ? '/field' : '/desk';

function Invitation() {
  const text = useText();
  const begin = useBeginLogin();
  return (
    <div className={css.page}>
      <header className={css.hero}>
        <Emblem size="72" />
        <p className={css.name}>
          {text.product} <span>{text.productLong}</span>
        </p>
        <h1>{text.welcome.title}</h1>
        <p className={css.about}>{text.welcome.about}</p>
      </header>
      <main className={css.ways}>
        <section className={css.way}>
          <h2>{text.welcome.staff}</h2>
          <p>{text.welcome.staffAbout}</p>
          <Button kind="main" icon="person" onClick={() => begin('/')}>
            {text.login.signIn}
          </Button>
        </section>
        <section className={css.way}>
          <h2>{text.welcome.public}</h2>
          <p>{text.welcome.publicAbout}</p>
          <LinkButton to="/report" icon="flag">
            {text.welcome.report}
          </LinkButton>
        </section>
        <section className={css.preferences}>
          <PreferenceChoices />
        </section>
      </main>
    </div>
  );
}
