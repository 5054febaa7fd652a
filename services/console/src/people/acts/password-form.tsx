import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { FormDialog } from '../../design/form-dialog.tsx';
import { Fact, Facts } from '../../design/panel.tsx';
import { useText } from '../../text/use-text.ts';
import { usePeopleText } from '../text/use-people-text.ts';
import type { PersonFormProps } from './form-props.ts';
import css from './password.module.css';

/** A password for the next sign-in. It is shown once: closing the dialog forgets it. */
export function PasswordForm({ person, onClose }: PersonFormProps) {
  const [{ acts, form }, shared] = [usePeopleText(), useText()];
  const command = useCommand('post', '/api/v1/org/people/{id}/temporary-password', '/api/v1/org');
  const [given, setGiven] = useState<{ readonly username: string; readonly password: string }>();
  if (!given)
    return (
      <FormDialog
        {...acts.password}
        {...command}
        onSubmit={() => void command.send({ path: { id: person.id } }).then(setGiven)}
        onClose={onClose}
      >
        <p>{form.passwordWhy(person.name)}</p>
      </FormDialog>
    );
  return (
    <Dialog
      title={acts.password.title}
      onClose={onClose}
      foot={
        <Button kind="main" onClick={onClose}>
          {form.noted}
        </Button>
      }
    >
      <p>
        <strong>{form.once}</strong>
      </p>
      <Facts>
        <Fact name={form.username}>{given.username}</Fact>
        <Fact name={form.password}>
          <output className={css.password} aria-label={form.password}>
            {given.password}
          </output>
        </Fact>
      </Facts>
      <div>
        <Button onClick={() => void navigator.clipboard.writeText(given.password)}>{shared.copy}</Button>
      </div>
    </Dialog>
  );
}
