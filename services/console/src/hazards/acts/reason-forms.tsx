import { useState } from 'react';
import { TextArea } from '../../design/text-input.tsx';
import { useText } from '../../text/use-text.ts';
import { useHazardText } from '../text/use-hazard-text.ts';
import { ActDialog, type ActFormProps } from './act-dialog.tsx';

type Reasoned = 'dismiss' | 'reject' | 'reopen' | 'refuse' | 'stop-clock';

/** An act of which only the reason is said. */
function reasonForm(act: Reasoned) {
  return function ReasonForm(props: ActFormProps) {
    const [text, shared] = [useHazardText(), useText()];
    const [reason, setReason] = useState('');
    const [tried, setTried] = useState(false);
    const body = () => {
      setTried(true);
      return reason.trim() ? { reason: reason.trim() } : undefined;
    };
    return (
      <ActDialog {...props} act={act} body={body}>
        {(problem) => (
          <TextArea
            label={text.form.reason}
            required
            maxLength={500}
            value={reason}
            onChange={setReason}
            fault={
              problem?.fault('reason')?.message ?? (tried && !reason.trim() ? shared.required : undefined)
            }
          />
        )}
      </ActDialog>
    );
  };
}

export const DismissForm = reasonForm('dismiss');
export const RejectForm = reasonForm('reject');
export const ReopenForm = reasonForm('reopen');
export const RefuseForm = reasonForm('refuse');
export const StopClockForm = reasonForm('stop-clock');
