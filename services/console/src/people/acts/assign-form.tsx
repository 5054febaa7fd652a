import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useRead } from '../../api/use-read.ts';
import { AreaPicker } from '../../areas/area-picker.tsx';
import { Choice } from '../../design/choice.tsx';
import { FormDialog } from '../../design/form-dialog.tsx';
import { Select } from '../../design/select.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useSay } from '../../design/toast.tsx';
import { useDraft } from '../../design/use-draft.ts';
import { useNames } from '../../names/use-names.ts';
import { today } from '../../text/today.ts';
import { useText } from '../../text/use-text.ts';
import { usePeopleText } from '../text/use-people-text.ts';
import { type Role, areaRoles } from '../types.ts';
import type { PersonFormProps } from './form-props.ts';

/** A post for a person: at an area, or through a police station or fire department. */
export function AssignForm({ person, onClose }: PersonFormProps) {
  const [{ posts: text }, shared, names, say] = [usePeopleText(), useText(), useNames(), useSay()];
  const command = useCommand('post', '/api/v1/org/assignments', '/api/v1/org');
  const [through, setThrough] = useState<'area' | 'body'>('area');
  const fields = useDraft(
    { role: 'grid-worker', area: '', body: '', from: today(), until: '' },
    command.problem,
  );
  const bodies = useRead('/api/v1/org/bodies', { query: { limit: 200 } }, { when: through === 'body' });
  const chosen = bodies.data?.items.find(({ code }) => code === fields.draft.body);
  const submit = async () => {
    if (!fields.complete(through, 'from')) return;
    const { role, area, body, from, until } = fields.draft;
    const place =
      through === 'area'
        ? { role: role as Role, area }
        : { role: `${chosen?.kind ?? 'police'}-officer` as Role, body };
    const days = { from, ...(until ? { until } : {}) };
    const done = await command.send({ body: { person: person.id, ...place, ...days } });
    if (!done) return;
    say(text.assigned);
    onClose();
  };
  return (
    <FormDialog
      title={text.assignTitle(person.name)}
      button={text.assign}
      {...command}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Choice
        label={text.through}
        value={through}
        options={[
          { value: 'area', label: text.atArea },
          { value: 'body', label: text.inBody },
        ]}
        onChange={setThrough}
      />
      {through === 'area' ? (
        <>
          <Select
            label={text.role}
            options={areaRoles.map((value) => ({ value, label: names.role(value) }))}
            {...fields.field('role')}
          />
          <AreaPicker label={text.where} {...fields.needed('area')} />
        </>
      ) : (
        <Select
          label={text.body}
          options={[
            { value: '', label: shared.choose },
            ...(bodies.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name })),
          ]}
          {...fields.needed('body')}
        />
      )}
      <TextInput label={text.from} type="date" {...fields.needed('from')} />
      <TextInput label={text.until} hint={text.untilHint} type="date" {...fields.field('until')} />
    </FormDialog>
  );
}
