import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../design/form-dialog.tsx';
import { useSay } from '../../design/toast.tsx';
import { usePeopleText } from '../text/use-people-text.ts';
import type { PersonFormProps } from './form-props.ts';

/** An act of which nothing but itself is said. */
function plainForm(act: 'leave' | 'return') {
  return function PlainForm({ person, onClose }: PersonFormProps) {
    const [{ acts, form }, say] = [usePeopleText(), useSay()];
    const command = useCommand('post', `/api/v1/org/people/{id}/${act}`, '/api/v1/org');
    const submit = async () => {
      const done = await command.send({ path: { id: person.id } }, person.version);
      if (!done) return;
      say(acts[act].done);
      onClose();
    };
    return (
      <FormDialog
        {...acts[act]}
        {...command}
        kind={act === 'leave' ? 'grave' : 'main'}
        onSubmit={() => void submit()}
        onClose={onClose}
      >
        <p>{form[act](person.name)}</p>
      </FormDialog>
    );
  };
}

export const LeaveForm = plainForm('leave');
export const ReturnForm = plainForm('return');
