import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { AreaPicker } from '../../areas/area-picker.tsx';
import { Choice } from '../../design/choice.tsx';
import { FormDialog } from '../../design/form-dialog.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useSay } from '../../design/toast.tsx';
import { useDraft } from '../../design/use-draft.ts';
import { useText } from '../../text/use-text.ts';
import { usePeopleText } from '../text/use-people-text.ts';
import type { Body } from '../types.ts';
import { ServedAreas } from './served-areas.tsx';

/** A new police station or fire department. */
export function FoundForm({ onClose }: { readonly onClose: () => void }) {
  const [{ bodies: text }, shared, say, navigate] = [usePeopleText(), useText(), useSay(), useNavigate()];
  const command = useCommand('post', '/api/v1/org/bodies', '/api/v1/org');
  const fields = useDraft({ name: '', code: '', seat: '' }, command.problem);
  const [kind, setKind] = useState<Body['kind']>('police');
  const [areas, setAreas] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (!fields.complete('name', 'code', 'seat') || areas.length === 0) return;
    const { name, code, seat } = fields.draft;
    const body = { name: name.trim(), code: code.trim(), seat, kind, areas: [...areas] };
    const done = await command.send({ body });
    if (!done) return;
    say(text.found.done);
    onClose();
    void navigate(`/desk/people/bodies/${done.id}`);
  };
  return (
    <FormDialog {...text.found} {...command} onSubmit={() => void submit()} onClose={onClose}>
      <Choice
        label={text.kind}
        value={kind}
        options={(['police', 'fire'] as const).map((value) => ({ value, label: text.kinds[value] }))}
        onChange={setKind}
      />
      <TextInput label={text.name} maxLength={100} {...fields.needed('name')} />
      <TextInput label={text.code} hint={text.codeHint} maxLength={30} {...fields.needed('code')} />
      <AreaPicker label={text.seat} hint={text.seatHint} {...fields.needed('seat')} />
      <ServedAreas
        value={areas}
        onChange={setAreas}
        fault={
          command.problem?.fault('areas')?.message ??
          (tried && areas.length === 0 ? shared.required : undefined)
        }
      />
    </FormDialog>
  );
}
