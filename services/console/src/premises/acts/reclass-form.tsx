import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../design/form-dialog.tsx';
import { Select } from '../../design/select.tsx';
import { useSay } from '../../design/toast.tsx';
import { useDraft } from '../../design/use-draft.ts';
import { usePremisesText } from '../text/use-premises-text.ts';
import { useClasses } from '../use-classes.ts';
import type { PremisesFormProps } from './form-props.ts';

/** Another class: other checklists and other visits from now on. */
export function ReclassForm({ premises, onClose }: PremisesFormProps) {
  const [{ acts, form }, say] = [usePremisesText(), useSay()];
  const { classes } = useClasses();
  const command = useCommand('post', '/api/v1/premises/premises/{id}/reclass', '/api/v1/premises');
  const fields = useDraft({ class: premises.class }, command.problem);
  const submit = async () => {
    const done = await command.send({ path: { id: premises.id }, body: fields.draft }, premises.version);
    if (!done) return;
    say(acts.reclass.done);
    onClose();
  };
  return (
    <FormDialog {...acts.reclass} {...command} onSubmit={() => void submit()} onClose={onClose}>
      <p>{form.reclassWhy}</p>
      <Select label={form.class} options={classes} {...fields.needed('class')} />
    </FormDialog>
  );
}
