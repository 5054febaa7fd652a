import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../design/form-dialog.tsx';
import { useSay } from '../../design/toast.tsx';
import { useDraft } from '../../design/use-draft.ts';
import { today } from '../../text/today.ts';
import { AreaPicker } from '../area-picker.tsx';
import { useAreaText } from '../text/use-area-text.ts';
import { EffectiveField } from './effective-field.tsx';
import type { AreaFormProps } from './form-props.ts';

/** Into another area, with all that lies in it. */
export function MoveForm({ area, onClose }: AreaFormProps) {
  const [{ acts, form }, say] = [useAreaText(), useSay()];
  const command = useCommand('post', '/api/v1/org/areas/{code}/move', '/api/v1/org');
  const fields = useDraft({ parent: '', effective: today() }, command.problem);
  const submit = async () => {
    if (!fields.complete('parent', 'effective')) return;
    const done = await command.send({ path: { code: area.code }, body: fields.draft }, area.version);
    if (!done) return;
    say(acts.move.done);
    onClose();
  };
  return (
    <FormDialog {...acts.move} {...command} onSubmit={() => void submit()} onClose={onClose}>
      <p>{form.moveWhy}</p>
      <AreaPicker label={form.newParent} {...fields.needed('parent')} />
      <EffectiveField {...fields.needed('effective')} />
    </FormDialog>
  );
}
