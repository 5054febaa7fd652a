import { useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../design/form-dialog.tsx';
import { useSay } from '../../design/toast.tsx';
import { useDraft } from '../../design/use-draft.ts';
import { today } from '../../text/today.ts';
import { AreaPicker } from '../area-picker.tsx';
import { useAreaText } from '../text/use-area-text.ts';
import { EffectiveField } from './effective-field.tsx';
import type { AreaFormProps } from './form-props.ts';

/** It closes, and all that lies in it goes into another. */
export function MergeForm({ area, onClose }: AreaFormProps) {
  const [{ acts, form }, say, navigate] = [useAreaText(), useSay(), useNavigate()];
  const command = useCommand('post', '/api/v1/org/areas/{code}/merge', '/api/v1/org');
  const fields = useDraft({ into: '', effective: today() }, command.problem);
  const submit = async () => {
    if (!fields.complete('into', 'effective')) return;
    const done = await command.send({ path: { code: area.code }, body: fields.draft }, area.version);
    if (!done) return;
    say(acts.merge.done);
    void navigate(`/desk/areas/${encodeURIComponent(fields.draft.into)}`);
  };
  return (
    <FormDialog {...acts.merge} {...command} kind="grave" onSubmit={() => void submit()} onClose={onClose}>
      <p>{form.mergeWhy(area.name)}</p>
      <AreaPicker label={form.into} level={area.level} {...fields.needed('into')} />
      <EffectiveField {...fields.needed('effective')} />
    </FormDialog>
  );
}
