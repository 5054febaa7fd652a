import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { TextArea } from '../../design/text-input.tsx';
import { useSay } from '../../design/toast.tsx';
import { useText } from '../../text/use-text.ts';
import { useTransferText } from '../text/use-transfer-text.ts';
import type { Transfer } from '../types.ts';

interface AnswerDialogProps {
  readonly transfer: Transfer;
  readonly act: Transfer['acts'][number];
  readonly hazardIds: readonly string[];
  readonly onClose: () => void;
}

/** Taking hazards of a document over, or refusing them with the reason: one answer, however many they are. */
export function AnswerDialog({ transfer: { id, version }, act, hazardIds, onClose }: AnswerDialogProps) {
  const [{ page: text }, shared, say] = [useTransferText(), useText(), useSay()];
  const taking = useCommand('post', '/api/v1/hazards/transfers/{id}/acknowledge', '/api/v1/hazards');
  const refusing = useCommand('post', '/api/v1/hazards/transfers/{id}/refuse', '/api/v1/hazards');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const refuses = act === 'refuse';
  const { sending, problem } = refuses ? refusing : taking;
  // As they were when the dialog was opened: what is answered meanwhile is no longer asked.
  const [asked] = useState(hazardIds);

  const send = async () => {
    setTried(true);
    const given = { path: { id }, body: { hazardIds: [...asked] } };
    const why = reason.trim();
    if (refuses && !why) return;
    const done = refuses
      ? await refusing.send({ ...given, body: { ...given.body, reason: why } }, version)
      : await taking.send(given, version);
    if (!done) return;
    say(refuses ? text.refused : text.acknowledged);
    onClose();
  };

  return (
    <Dialog
      title={text[act]}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button kind={refuses ? 'grave' : 'main'} busy={sending} onClick={() => void send()}>
            {text[act]}
          </Button>
        </>
      }
    >
      <p>{refuses ? text.refuseWhy(asked.length) : text.acknowledgeWhy(asked.length)}</p>
      {refuses && (
        <TextArea
          label={text.reason}
          required
          maxLength={500}
          value={reason}
          onChange={setReason}
          fault={problem?.fault('reason')?.message ?? (tried && !reason.trim() ? shared.required : undefined)}
        />
      )}
      {problem && <Refusal problem={problem} />}
    </Dialog>
  );
}
