import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../design/form-dialog.tsx';
import { useSay } from '../../design/toast.tsx';
import { useDraft } from '../../design/use-draft.ts';
import { today } from '../../text/today.ts';
import { AreaPicker } from '../area-picker.tsx';
import { useAreaText } from '../text/use-area-text.ts';
import { EffectiveField } from './effective-field.tsx';
import type { AreaFormProps } from './form-props.ts';

/** It is no more; its open work goes to a successor, where one is named. */
export function CloseForm({ area, onClose }: AreaFormProps) {
  const [{ acts, form }, say] = [useAreaText(), useSay()];
  const command = useCommand('post', '/api/v1/org/areas/{code}/close', '/api/v1/org');
  const fields = useDraft({ successors: '', effective: today() }, command.problem);
  const submit = async () => {
    if (!fields.complete('effective')) return;
    const { successors, effective } = fields.draft;
    const body = { effective, successors: successors ? [successors] : [] };
    const done = await command.send({ path: { code: area.code }, body }, area.version);
    if (!done) return;
    say(acts.close.done);
    onClose();
  };
  return (
    <FormDialog {...acts.close} {...command} kind="grave" onSubmit={() => void submit()} onClose={onClose}>
      <p>{form.closeWhy(area.name)}</p>
      <AreaPicker label={form.successor} hint={form.successorHint} {...fields.field('successors')} />
      <EffectiveField {...fields.needed('effective')} />
    </FormDialog>
  );
}
