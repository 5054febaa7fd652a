import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../design/form-dialog.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useSay } from '../../design/toast.tsx';
import { useDraft } from '../../design/use-draft.ts';
import { useNames } from '../../names/use-names.ts';
import { usePeopleText } from '../text/use-people-text.ts';
import type { Assignment } from '../types.ts';

/** A post ends: at once, or with a last day. */
export function EndForm({ post, onClose }: { readonly post: Assignment; readonly onClose: () => void }) {
  const [{ posts: text }, names, say] = [usePeopleText(), useNames(), useSay()];
  const command = useCommand('post', '/api/v1/org/assignments/{id}/end', '/api/v1/org');
  const fields = useDraft({ on: '' }, command.problem);
  const submit = async () => {
    const { on } = fields.draft;
    const done = await command.send({ path: { id: post.id }, body: on ? { on } : {} }, post.version);
    if (!done) return;
    say(text.endDone);
    onClose();
  };
  return (
    <FormDialog
      title={text.endTitle}
      button={text.endButton}
      {...command}
      kind="grave"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{text.endWhy(names.post(post))}</p>
      <TextInput label={text.lastDay} hint={text.lastDayHint} type="date" {...fields.field('on')} />
    </FormDialog>
  );
}
