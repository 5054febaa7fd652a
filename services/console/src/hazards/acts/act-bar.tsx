import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { useHazardText } from '../text/use-hazard-text.ts';
import type { Act, Hazard } from '../types.ts';
import css from './act-bar.module.css';
import { dialogs } from './dialogs.ts';

/** What is usually wanted; the others are offered beside it in a quieter voice. */
const usual: readonly Act[] = ['acknowledge', 'confirm', 'verify', 'submit', 'plan', 'reopen'];
const grave: readonly Act[] = ['dismiss', 'reject', 'refuse'];

/** Exactly what the server says I may do to it now, and nothing else. */
export function ActBar({ hazard }: { readonly hazard: Hazard }) {
  const text = useHazardText();
  const [doing, setDoing] = useState<Act>();
  const main = usual.find((act) => hazard.acts.includes(act));
  const ordered = [...hazard.acts].sort((one, other) => Number(other === main) - Number(one === main));
  const Form = doing && dialogs[doing];
  return (
    <section className={css.bar} aria-label={text.actsTitle}>
      {ordered.length === 0 && (
        <p className={css.none}>
          <Icon name="check" /> {text.noActs}
        </p>
      )}
      {ordered.map((act) => (
        <Button
          key={act}
          kind={act === main ? 'main' : grave.includes(act) ? 'grave' : 'usual'}
          onClick={() => setDoing(act)}
        >
          {text.acts[act].button}
        </Button>
      ))}
      {Form && <Form hazard={hazard} onClose={() => setDoing(undefined)} />}
    </section>
  );
}
