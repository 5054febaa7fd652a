import { useCommand } from '../../api/use-command.ts';
import { AreaPicker } from '../../areas/area-picker.tsx';
import { FormDialog } from '../../design/form-dialog.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useSay } from '../../design/toast.tsx';
import { useDraft } from '../../design/use-draft.ts';
import { usePeopleText } from '../text/use-people-text.ts';
import type { PersonFormProps } from './form-props.ts';

/** Another name, number or area. The number stays as it is unless a new one is typed. */
export function ChangeForm({ person, onClose }: PersonFormProps) {
  const [{ acts, form }, say] = [usePeopleText(), useSay()];
  const command = useCommand('put', '/api/v1/org/people/{id}', '/api/v1/org');
  const fields = useDraft({ name: person.name, phone: '', area: person.area }, command.problem);
  const submit = async () => {
    if (!fields.complete('name', 'area')) return;
    const { name, phone, area } = fields.draft;
    const body = {
      ...(name.trim() === person.name ? {} : { name: name.trim() }),
      ...(phone.trim() ? { phone: phone.trim() } : {}),
      ...(area === person.area ? {} : { area }),
    };
    const done = await command.send({ path: { id: person.id }, body }, person.version);
    if (!done) return;
    say(acts.change.done);
    onClose();
  };
  return (
    <FormDialog {...acts.change} {...command} onSubmit={() => void submit()} onClose={onClose}>
      <TextInput label={form.name} maxLength={80} {...fields.needed('name')} />
      <TextInput
        label={form.phone}
        hint={person.phone ? form.phoneKept(person.phone) : undefined}
        type="tel"
        maxLength={40}
        {...fields.field('phone')}
      />
      <AreaPicker label={form.area} {...fields.needed('area')} />
    </FormDialog>
  );
}
