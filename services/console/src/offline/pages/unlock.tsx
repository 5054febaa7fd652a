import { type FormEvent, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { useBeginLogin } from '../../login/use-begin-login.ts';
import { Emblem } from '../../shell/brand.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import type { Phone } from '../phone.ts';
import { useOfflineText } from '../text/use-offline-text.ts';
import { type Attempts, mostWrong, waitMs } from '../vault/lockout.ts';
import { PinInput } from './pin-input.tsx';
import css from './pin.module.css';

/** Opens what is on this phone without a network. @param comeBackTo after signing in instead */
export function Unlock(props: {
  readonly phone: Phone;
  readonly attempts: Attempts;
  readonly comeBackTo: string;
}) {
  const { phone, attempts, comeBackTo } = props;
  const [text, shared, format, begin] = [useOfflineText().unlock, useText(), useFormat(), useBeginLogin()];
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (pin.length !== 6) return;
    setBusy(true);
    const opened = await phone.unlock(pin);
    if (opened) return;
    setBusy(false);
    setPin('');
  };
  const fault = () => {
    if (attempts.wrong === 0) return undefined;
    return waitMs(attempts, Date.now()) > 0
      ? text.wait(format.time(new Date(attempts.waitUntil)))
      : text.wrong(mostWrong - attempts.wrong);
  };
  return (
    <main className={css.page}>
      <form className={css.form} onSubmit={(event) => void unlock(event)}>
        <Emblem size="56" />
        <h1>{text.title}</h1>
        <p>{text.why}</p>
        <PinInput label={text.pin} required value={pin} onChange={setPin} fault={fault()} />
        <Button kind="main" type="submit" busy={busy}>
          {text.button}
        </Button>
        <p className={css.soft}>{text.forgotten}</p>
        <Button onClick={() => begin(comeBackTo)}>{shared.login.signIn}</Button>
      </form>
    </main>
  );
}
