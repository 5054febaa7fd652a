import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../design/form-dialog.tsx';
import { useSay } from '../../design/toast.tsx';
import { useDraft } from '../../design/use-draft.ts';
import { usePremisesText } from '../text/use-premises-text.ts';
import type { PremisesFormProps } from './form-props.ts';
import { ParticularFields } from './fields.tsx';
import { correction, draftOf } from './particulars.ts';

/** A correction of what is known. */
export function ChangeForm({ premises, onClose }: PremisesFormProps) {
  const [{ acts, form }, say] = [usePremisesText(), useSay()];
  const command = useCommand('patch', '/api/v1/premises/premises/{id}', '/api/v1/premises');
  const fields = useDraft(draftOf(premises), command.problem);
  const [tags, setTags] = useState<readonly string[]>(premises.tags);
  const submit = async () => {
    if (!fields.complete('name', 'area', 'address')) return;
    const body = correction(premises, fields.draft, tags);
    const done = await command.send({ path: { id: premises.id }, body }, premises.version);
    if (!done) return;
    say(acts.change.done);
    onClose();
  };
  return (
    <FormDialog {...acts.change} {...command} onSubmit={() => void submit()} onClose={onClose}>
      <ParticularFields
        fields={fields}
        tags={tags}
        onTags={setTags}
        problem={command.problem}
        {...(premises.responsible ? { contactHint: form.contactKept } : {})}
      />
    </FormDialog>
  );
}
