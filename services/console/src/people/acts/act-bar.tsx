import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { usePeopleText } from '../text/use-people-text.ts';
import type { Person } from '../types.ts';
import { ChangeForm } from './change-form.tsx';
import { LeaveForm, ReturnForm } from './leave-form.tsx';
import { PasswordForm } from './password-form.tsx';

const forms = { change: ChangeForm, password: PasswordForm, leave: LeaveForm, return: ReturnForm } as const;
type Act = keyof typeof forms;

/** What may be done to a person as they are: who has left can only come back. */
export function PersonActs({ person }: { readonly person: Person }) {
  const text = usePeopleText();
  const [doing, setDoing] = useState<Act>();
  const acts: readonly Act[] =
    person.status === 'left'
      ? ['return']
      : ['change', ...(person.account === 'ready' ? (['password'] as const) : []), 'leave'];
  const Form = doing && forms[doing];
  return (
    <section className="beside" aria-label={text.actsTitle}>
      {acts.map((act) => (
        <Button key={act} kind={act === 'leave' ? 'grave' : 'usual'} onClick={() => setDoing(act)}>
          {text.acts[act].button}
        </Button>
      ))}
      {Form && <Form person={person} onClose={() => setDoing(undefined)} />}
    </section>
  );
}
