import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../design/form-dialog.tsx';
import { Select } from '../../design/select.tsx';
import { useSay } from '../../design/toast.tsx';
import { useDraft } from '../../design/use-draft.ts';
import { useText } from '../../text/use-text.ts';
import { usePremisesText } from '../text/use-premises-text.ts';
import { useClasses } from '../use-classes.ts';
import { ParticularFields } from './fields.tsx';
import { blank, registration } from './particulars.ts';

/** A place that is not in the register yet. */
export function RegisterForm({ onClose }: { readonly onClose: () => void }) {
  const [{ acts, form }, shared, say, navigate] = [usePremisesText(), useText(), useSay(), useNavigate()];
  const { classes } = useClasses();
  const command = useCommand('post', '/api/v1/premises/premises', '/api/v1/premises');
  const fields = useDraft(blank, command.problem);
  const [chosen, setChosen] = useState('');
  const [tags, setTags] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (!fields.complete('name', 'area', 'address') || !chosen) return;
    const done = await command.send({ body: registration(fields.draft, chosen, tags) });
    if (!done) return;
    say(acts.register.done(done.number));
    onClose();
    void navigate(`/desk/premises/${done.id}`);
  };
  return (
    <FormDialog
      title={acts.register.title}
      button={acts.register.button}
      {...command}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Select
        label={form.class}
        required
        value={chosen}
        options={[{ value: '', label: shared.choose }, ...classes]}
        onChange={setChosen}
        fault={command.problem?.fault('class')?.message ?? (tried && !chosen ? shared.required : undefined)}
      />
      <ParticularFields fields={fields} tags={tags} onTags={setTags} problem={command.problem} />
    </FormDialog>
  );
}
