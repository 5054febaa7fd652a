import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { TextArea } from '../../design/text-input.tsx';
import { useText } from '../../text/use-text.ts';
import { useHazardText } from '../text/use-hazard-text.ts';
import { ActDialog, type ActFormProps } from './act-dialog.tsx';
import { useReply } from './reply-field.tsx';

type Reasoned = 'reject' | 'reopen' | 'refuse' | 'stop-clock';

/** An act of which only the reason is said. */
function reasonForm(act: Reasoned) {
  return function ReasonForm(props: ActFormProps) {
    const reason = useReason();
    return (
      <ActDialog {...props} act={act} body={() => reason.content()}>
        {reason.field}
      </ActDialog>
    );
  };
}

export const RejectForm = reasonForm('reject');
export const ReopenForm = reasonForm('reopen');
export const RefuseForm = reasonForm('refuse');
export const StopClockForm = reasonForm('stop-clock');

/** No hazard: the reason for the record, and the answer for who reported it. */
export function DismissForm(props: ActFormProps) {
  const [reason, reply] = [useReason(), useReply(props.hazard)];
  const body = () => {
    const said = reason.content();
    return said && reply.settled ? { ...said, ...reply.content } : undefined;
  };
  return (
    <ActDialog {...props} act="dismiss" body={body}>
      {(problem) => (
        <>
          {reason.field(problem)}
          {reply.field(reason.tried, problem)}
        </>
      )}
    </ActDialog>
  );
}

function useReason() {
  const [text, shared] = [useHazardText(), useText()];
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return {
    tried,
    /** What is sent; undefined while it is missing. */
    content() {
      setTried(true);
      return reason.trim() ? { reason: reason.trim() } : undefined;
    },
    field: (problem: Problem | undefined) => (
      <TextArea
        label={text.form.reason}
        required
        maxLength={500}
        value={reason}
        onChange={setReason}
        fault={problem?.fault('reason')?.message ?? (tried && !reason.trim() ? shared.required : undefined)}
      />
    ),
  };
}
