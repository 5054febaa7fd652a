import { Button } from '../../design/button.tsx';
import { useBeginLogin } from '../../login/use-begin-login.ts';
import { Emblem } from '../../shell/brand.tsx';
import { useText } from '../../text/use-text.ts';
import { useOfflineText } from '../text/use-offline-text.ts';
import css from './pin.module.css';

/** There is nothing here that a PIN opens. */
export function SignInFirst({ comeBackTo }: { readonly comeBackTo: string }) {
  const [text, shared, begin] = [useOfflineText().open, useText(), useBeginLogin()];
  return (
    <main className={css.page}>
      <div className={css.form}>
        <Emblem size="56" />
        <h1>{text.title}</h1>
        <p>{text.why}</p>
        <Button kind="main" onClick={() => begin(comeBackTo)}>
          {shared.login.signIn}
        </Button>
      </div>
    </main>
  );
}
