import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { type Permission, useCan } from '../../login/use-me.ts';
import { usePremisesText } from '../text/use-premises-text.ts';
import type { Premises } from '../types.ts';
import { ChangeForm } from './change-form.tsx';
import { CloseForm, ReopenForm } from './close-form.tsx';
import { ReclassForm } from './reclass-form.tsx';

const forms = { change: ChangeForm, reclass: ReclassForm, close: CloseForm, reopen: ReopenForm } as const;
type Act = keyof typeof forms;

const needs: Readonly<Record<Act, Permission>> = {
  change: 'premises:change',
  reclass: 'premises:reclass',
  close: 'premises:close',
  reopen: 'premises:close',
};

/** What my posts let me do to a place as it stands. */
export function PremisesActs({ premises }: { readonly premises: Premises }) {
  const [text, can] = [usePremisesText(), useCan()];
  const [doing, setDoing] = useState<Act>();
  const possible: readonly Act[] = premises.status === 'open' ? ['change', 'reclass', 'close'] : ['reopen'];
  const acts = possible.filter((act) => can(needs[act]));
  const Form = doing && forms[doing];
  if (acts.length === 0) return null;
  return (
    <section className="beside" aria-label={text.actsTitle}>
      {acts.map((act) => (
        <Button key={act} kind={act === 'close' ? 'grave' : 'usual'} onClick={() => setDoing(act)}>
          {text.acts[act].button}
        </Button>
      ))}
      {Form && <Form premises={premises} onClose={() => setDoing(undefined)} />}
    </section>
  );
}
