import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { TextArea } from '../../design/text-input.tsx';
import { useText } from '../../text/use-text.ts';
import { useHazardText } from '../text/use-hazard-text.ts';
import type { Hazard } from '../types.ts';

/** The answer to who reported it without a login: owed with the act that ends it, and asked for nowhere else. */
export function useReply({ reporter }: Hazard) {
  const [reply, setReply] = useState('');
  const owed = reporter !== null;
  return {
    /** Nobody waits for one, or it is there. */
    settled: !owed || reply.trim() !== '',
    /** To be sent with the act. */
    content: owed && reply.trim() ? { reply: reply.trim() } : {},
    field: (tried: boolean, problem: Problem | undefined) =>
      owed ? <ReplyField reply={reply} onChange={setReply} tried={tried} problem={problem} /> : null,
  };
}

function ReplyField(props: {
  readonly reply: string;
  readonly onChange: (reply: string) => void;
  readonly tried: boolean;
  readonly problem: Problem | undefined;
}) {
  const [{ form }, shared] = [useHazardText(), useText()];
  const { reply, onChange, tried, problem } = props;
  return (
    <TextArea
      label={form.reply}
      hint={form.replyHint}
      required
      maxLength={500}
      value={reply}
      onChange={onChange}
      fault={problem?.fault('reply')?.message ?? (tried && !reply.trim() ? shared.required : undefined)}
    />
  );
}
