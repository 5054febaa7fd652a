import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../design/form-dialog.tsx';
import { Select } from '../../design/select.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useSay } from '../../design/toast.tsx';
import { useDraft } from '../../design/use-draft.ts';
import { today } from '../../text/today.ts';
import { useText } from '../../text/use-text.ts';
import { useAreaText } from '../text/use-area-text.ts';
import { EffectiveField } from './effective-field.tsx';
import { levels } from '../types.ts';
import type { AreaFormProps } from './form-props.ts';

/** Another name or level, from a day on. */
export function RenameForm({ area, onClose }: AreaFormProps) {
  const [text, shared, say] = [useAreaText(), useText(), useSay()];
  const { acts, form } = text;
  const command = useCommand('post', '/api/v1/org/areas/{code}/rename', '/api/v1/org');
  const fields = useDraft({ name: area.name, level: area.level, effective: today() }, command.problem);
  const submit = async () => {
    if (!fields.complete('name', 'effective')) return;
    const { name, level, effective } = fields.draft;
    const body = { name: name.trim(), level: level, effective };
    const done = await command.send({ path: { code: area.code }, body }, area.version);
    if (!done) return;
    say(acts.rename.done);
    onClose();
  };
  return (
    <FormDialog {...acts.rename} {...command} onSubmit={() => void submit()} onClose={onClose}>
      <TextInput label={form.name} maxLength={100} {...fields.needed('name')} />
      <Select
        label={form.level}
        options={levels.map((value) => ({ value, label: shared.levels[value] ?? value }))}
        {...fields.field('level')}
      />
      <EffectiveField {...fields.needed('effective')} />
    </FormDialog>
  );
}
