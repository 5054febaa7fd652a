import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../design/button.tsx';
import { FormDialog } from '../../design/form-dialog.tsx';
import { Select } from '../../design/select.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useSay } from '../../design/toast.tsx';
import { useDraft } from '../../design/use-draft.ts';
import { today } from '../../text/today.ts';
import { useText } from '../../text/use-text.ts';
import { AreaPicker } from '../area-picker.tsx';
import { useAreaText } from '../text/use-area-text.ts';
import { EffectiveField } from './effective-field.tsx';
import { type AreaDetail, levels } from '../types.ts';

/** A new area: in the one before us, or wherever is chosen. */
export function RegisterForm(props: { readonly area?: AreaDetail; readonly onClose: () => void }) {
  const { area, onClose } = props;
  const [text, shared, say, navigate] = [useAreaText(), useText(), useSay(), useNavigate()];
  const { acts, form } = text;
  const command = useCommand('post', '/api/v1/org/areas', '/api/v1/org');
  const below = area && levels[levels.indexOf(area.level) + 1];
  const fields = useDraft(
    { parent: area?.code ?? '', code: '', name: '', level: below ?? 'village', effective: today() },
    command.problem,
  );
  const submit = async () => {
    if (!fields.complete('parent', 'code', 'name', 'effective')) return;
    const { name, code, level, ...rest } = fields.draft;
    const body = { ...rest, name: name.trim(), code: code.trim(), level: level };
    const done = await command.send({ body });
    if (!done) return;
    say(acts.register.done);
    onClose();
    void navigate(`/desk/areas/${encodeURIComponent(done.id)}`);
  };
  return (
    <FormDialog {...acts.register} {...command} onSubmit={() => void submit()} onClose={onClose}>
      <AreaPicker label={form.parent} {...fields.needed('parent')} />
      <TextInput label={form.name} maxLength={100} {...fields.needed('name')} />
      <TextInput label={form.code} hint={form.codeHint} maxLength={40} {...fields.needed('code')} />
      <Select
        label={form.level}
        options={levels.map((value) => ({ value, label: shared.levels[value] ?? value }))}
        {...fields.field('level')}
      />
      <EffectiveField {...fields.needed('effective')} />
    </FormDialog>
  );
}

/** Opens it where no area is before us. */
export function RegisterButton() {
  const { acts } = useAreaText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="plus" onClick={() => setOpen(true)}>
        {acts.register.title}
      </Button>
      {open && <RegisterForm onClose={() => setOpen(false)} />}
    </>
  );
}
