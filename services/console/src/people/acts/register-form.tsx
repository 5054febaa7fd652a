import { useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { AreaPicker } from '../../areas/area-picker.tsx';
import { FormDialog } from '../../design/form-dialog.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useSay } from '../../design/toast.tsx';
import { useDraft } from '../../design/use-draft.ts';
import { usePeopleText } from '../text/use-people-text.ts';

/** A new person; the account to sign in with is made soon after. */
export function RegisterForm({ onClose }: { readonly onClose: () => void }) {
  const [{ acts, form }, say, navigate] = [usePeopleText(), useSay(), useNavigate()];
  const command = useCommand('post', '/api/v1/org/people', '/api/v1/org');
  const fields = useDraft({ name: '', username: '', phone: '', area: '' }, command.problem);
  const submit = async () => {
    if (!fields.complete('name', 'username', 'area')) return;
    const { name, username, phone, area } = fields.draft;
    const body = {
      ...{ name: name.trim(), username: username.trim(), area },
      ...(phone.trim() ? { phone: phone.trim() } : {}),
    };
    const done = await command.send({ body });
    if (!done) return;
    say(acts.register.done);
    onClose();
    void navigate(`/desk/people/${done.id}`);
  };
  return (
    <FormDialog {...acts.register} {...command} onSubmit={() => void submit()} onClose={onClose}>
      <TextInput label={form.name} maxLength={80} {...fields.needed('name')} />
      <TextInput
        label={form.username}
        hint={form.usernameHint}
        maxLength={60}
        {...fields.needed('username')}
      />
      <TextInput label={form.phone} type="tel" maxLength={40} {...fields.field('phone')} />
      <AreaPicker label={form.area} {...fields.needed('area')} />
    </FormDialog>
  );
}
