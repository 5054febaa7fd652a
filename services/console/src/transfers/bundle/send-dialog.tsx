import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextArea } from '../../design/text-input.tsx';
import { useSay } from '../../design/toast.tsx';
import { useText } from '../../text/use-text.ts';
import { useTransferText } from '../text/use-transfer-text.ts';
import type { Candidate } from '../types.ts';
import { NotTransferable } from './not-transferable.tsx';
import { useReceivers } from './use-receivers.ts';

interface SendDialogProps {
  readonly hazards: readonly Candidate[];
  readonly from: { readonly code: string; readonly line: readonly string[] };
  /** The server can't hand these over. */
  readonly onLeaveOut: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** The document: to whom, with which words. */
export function SendDialog({ hazards, from, onLeaveOut, onClose }: SendDialogProps) {
  const [{ bundle: text }, shared, say] = [useTransferText(), useText(), useSay()];
  const navigate = useNavigate();
  const receivers = useReceivers(from.code, from.line);
  const command = useCommand('post', '/api/v1/hazards/transfers', '/api/v1/hazards');
  const [body, setBody] = useState<string>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const hazardIds = hazards.map(({ id }) => id);

  const send = async () => {
    setTried(true);
    const to = receivers?.find(({ code }) => code === body)?.to;
    if (!to || hazardIds.length === 0) return;
    const done = await command.send({
      body: { to, hazardIds, ...(note.trim() ? { note: note.trim() } : {}) },
    });
    if (!done) return;
    say(text.sent);
    void navigate(`../${done.id}`);
  };

  return (
    <Dialog
      title={text.write}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button kind="main" busy={command.sending} onClick={() => void send()}>
            {text.send}
          </Button>
        </>
      }
    >
      <p>{text.about(hazards.length)}</p>
      {receivers?.length === 0 ? (
        <p>{text.noBody}</p>
      ) : (
        <Choice
          label={text.to}
          hint={text.toHint}
          required
          value={body}
          options={(receivers ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setBody}
          fault={command.problem?.fault('to')?.message ?? (tried && !body ? shared.required : undefined)}
        />
      )}
      <TextArea label={text.note} maxLength={2000} value={note} onChange={setNote} />
      {command.problem && (
        <NotTransferable
          problem={command.problem}
          hazards={hazards}
          onLeaveOut={(ids) => {
            command.forget();
            onLeaveOut(ids);
          }}
        />
      )}
    </Dialog>
  );
}
