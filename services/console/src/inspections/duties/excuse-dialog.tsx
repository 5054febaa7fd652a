import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useSay } from '../../design/toast.tsx';
import { useText } from '../../text/use-text.ts';
import { useInspectionText } from '../text/use-inspection-text.ts';
import { type Duty, type Excuse, excuses } from '../types.ts';

interface ExcuseDialogProps {
  readonly duty: Duty;
  readonly onClose: () => void;
}

/** Why a premises could not be inspected: one of three reasons, so that they can be counted. */
export function ExcuseDialog({ duty: { id, version }, onClose }: ExcuseDialogProps) {
  const [{ duties: text }, shared, say] = [useInspectionText(), useText(), useSay()];
  const command = useCommand('post', '/api/v1/inspections/duties/{id}/excuse');
  const [reason, setReason] = useState<Excuse>();
  const [tried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    if (!reason) return;
    const done = await command.send({ path: { id }, body: { reason } }, version);
    if (!done) return;
    say(text.excused);
    onClose();
  };
  return (
    <Dialog
      title={text.excuseTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button kind="main" busy={command.sending} onClick={() => void send()}>
            {shared.send}
          </Button>
        </>
      }
    >
      <p>{text.excuseWhy}</p>
      <Choice
        label={text.reason}
        required
        value={reason}
        options={excuses.map((value) => ({ value, label: text.reasons[value] }))}
        onChange={setReason}
        fault={command.problem?.fault('reason')?.message ?? (tried && !reason ? shared.required : undefined)}
      />
      {command.problem && <Refusal problem={command.problem} />}
    </Dialog>
  );
}
