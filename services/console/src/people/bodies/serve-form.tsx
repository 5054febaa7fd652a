import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../design/form-dialog.tsx';
import { useSay } from '../../design/toast.tsx';
import { useText } from '../../text/use-text.ts';
import { usePeopleText } from '../text/use-people-text.ts';
import type { Body } from '../types.ts';
import { ServedAreas } from './served-areas.tsx';

/** The areas a body serves from now on; its people's rights follow. */
export function ServeForm({ body, onClose }: { readonly body: Body; readonly onClose: () => void }) {
  const [{ bodies: text }, shared, say] = [usePeopleText(), useText(), useSay()];
  const command = useCommand('put', '/api/v1/org/bodies/{code}/areas', '/api/v1/org');
  const [areas, setAreas] = useState<readonly string[]>(body.areas);
  const submit = async () => {
    if (areas.length === 0) return;
    const input = { path: { code: body.code }, body: { areas: [...areas] } };
    const done = await command.send(input, body.version);
    if (!done) return;
    say(text.serve.done);
    onClose();
  };
  return (
    <FormDialog {...text.serve} {...command} onSubmit={() => void submit()} onClose={onClose}>
      <ServedAreas
        value={areas}
        onChange={setAreas}
        fault={command.problem?.fault('areas')?.message ?? (areas.length === 0 ? shared.required : undefined)}
      />
    </FormDialog>
  );
}
