import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../design/form-dialog.tsx';
import { TextArea } from '../../design/text-input.tsx';
import { useSay } from '../../design/toast.tsx';
import { useDraft } from '../../design/use-draft.ts';
import { usePremisesText } from '../text/use-premises-text.ts';
import type { PremisesFormProps } from './form-props.ts';

/** It is no longer there, and why. */
export function CloseForm({ premises, onClose }: PremisesFormProps) {
  const [{ acts, form }, say] = [usePremisesText(), useSay()];
  const command = useCommand('post', '/api/v1/premises/premises/{id}/close', '/api/v1/premises');
  const fields = useDraft({ reason: '' }, command.problem);
  const submit = async () => {
    if (!fields.complete('reason')) return;
    const body = { reason: fields.draft.reason.trim() };
    const done = await command.send({ path: { id: premises.id }, body }, premises.version);
    if (!done) return;
    say(acts.close.done);
    onClose();
  };
  return (
    <FormDialog {...acts.close} {...command} kind="grave" onSubmit={() => void submit()} onClose={onClose}>
      <p>{form.closeWhy}</p>
      <TextArea label={form.reason} maxLength={500} {...fields.needed('reason')} />
    </FormDialog>
  );
}

/** It is there again. */
export function ReopenForm({ premises, onClose }: PremisesFormProps) {
  const [{ acts, form }, say] = [usePremisesText(), useSay()];
  const command = useCommand('post', '/api/v1/premises/premises/{id}/reopen', '/api/v1/premises');
  const submit = async () => {
    const done = await command.send({ path: { id: premises.id }, body: {} }, premises.version);
    if (!done) return;
    say(acts.reopen.done);
    onClose();
  };
  return (
    <FormDialog {...acts.reopen} {...command} onSubmit={() => void submit()} onClose={onClose}>
      <p>{form.reopenWhy}</p>
    </FormDialog>
  );
}
