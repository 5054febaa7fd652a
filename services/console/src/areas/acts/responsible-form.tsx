import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../design/form-dialog.tsx';
import { useSay } from '../../design/toast.tsx';
import { useDraft } from '../../design/use-draft.ts';
import { PersonPicker } from '../../people/person-picker.tsx';
import { useAreaText } from '../text/use-area-text.ts';
import type { AreaFormProps } from './form-props.ts';

/** Who answers for it from now on; nobody, where nobody is chosen. */
export function ResponsibleForm({ area, onClose }: AreaFormProps) {
  const [{ acts, form }, say] = [useAreaText(), useSay()];
  const command = useCommand('put', '/api/v1/org/areas/{code}/responsible', '/api/v1/org');
  const fields = useDraft({ person: area.responsible ?? '' }, command.problem);
  const submit = async () => {
    const body = { person: fields.draft.person || null };
    const done = await command.send({ path: { code: area.code }, body }, area.version);
    if (!done) return;
    say(acts.responsible.done);
    onClose();
  };
  return (
    <FormDialog {...acts.responsible} {...command} onSubmit={() => void submit()} onClose={onClose}>
      <PersonPicker
        label={form.person}
        hint={form.personHint}
        near={area.parent || area.code}
        optional={form.nobody}
        {...fields.field('person')}
      />
    </FormDialog>
  );
}
