import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../design/form-dialog.tsx';
import { useSay } from '../../design/toast.tsx';
import { usePeopleText } from '../text/use-people-text.ts';
import type { Body } from '../types.ts';

/** A body is no more: the posts held through it end. */
export function DissolveForm({ body, onClose }: { readonly body: Body; readonly onClose: () => void }) {
  const [{ bodies: text }, say] = [usePeopleText(), useSay()];
  const command = useCommand('post', '/api/v1/org/bodies/{code}/dissolve', '/api/v1/org');
  const submit = async () => {
    const done = await command.send({ path: { code: body.code } }, body.version);
    if (!done) return;
    say(text.dissolve.done);
    onClose();
  };
  return (
    <FormDialog {...text.dissolve} {...command} kind="grave" onSubmit={() => void submit()} onClose={onClose}>
      <p>{text.dissolveWhy(body.name)}</p>
    </FormDialog>
  );
}
