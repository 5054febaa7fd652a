import { type FormEvent, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Emblem } from '../../shell/brand.tsx';
import type { Phone } from '../phone.ts';
import { useOfflineText } from '../text/use-offline-text.ts';
import { isGoodPin } from '../vault/lockout.ts';
import { PinInput } from './pin-input.tsx';
import css from './pin.module.css';

/** The PIN that opens what is on this phone while there is no network. */
export function ChoosePin({ phone }: { readonly phone: Phone }) {
  const text = useOfflineText().choose;
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const good = isGoodPin(pin);
  const choose = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!good || pin !== again) return;
    setBusy(true);
    void phone.choosePin(pin);
  };
  return (
    <main className={css.page}>
      <form className={css.form} onSubmit={choose}>
        <Emblem size="56" />
        <h1>{text.title}</h1>
        <p>{text.why}</p>
        <PinInput
          label={text.pin}
          required
          value={pin}
          onChange={setPin}
          fault={tried && !good ? text.weak : undefined}
        />
        <PinInput
          label={text.again}
          required
          value={again}
          onChange={setAgain}
          fault={tried && good && pin !== again ? text.different : undefined}
        />
        <Button kind="main" type="submit" busy={busy}>
          {text.button}
        </Button>
      </form>
    </main>
  );
}
