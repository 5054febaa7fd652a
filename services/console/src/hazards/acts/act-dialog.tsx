import { type ReactNode, useState } from 'react';
import { Problem } from '../../api/problem.ts';
import type { Input } from '../../api/types.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useSay } from '../../design/toast.tsx';
import { useText } from '../../text/use-text.ts';
import { useHazardText } from '../text/use-hazard-text.ts';
import type { Act, Hazard } from '../types.ts';

export interface ActFormProps {
  readonly hazard: Hazard;
  readonly onClose: () => void;
}

type Address<A extends Act> = `/api/v1/hazards/hazards/{id}/${A}`;
export type BodyOf<A extends Act> = Input<'post', Address<A>> extends { readonly body: infer B } ? B : never;

interface ActDialogProps<A extends Act> extends ActFormProps {
  readonly act: A;
  /** What is sent; undefined while something is missing. */
  readonly body: () => BodyOf<A> | undefined;
  /** What has to arrive first. @throws Problem */
  readonly before?: () => Promise<void>;
  readonly children: (problem: Problem | undefined) => ReactNode;
}

/**
 * An act before it is done. It is sent with the version that was seen: where somebody was quicker, the dialog shows the
 * state as it is now and asks whether it is still wanted.
 */
export function ActDialog<A extends Act>({
  act,
  hazard,
  body,
  before,
  onClose,
  children,
}: ActDialogProps<A>) {
  const [text, shared, say] = [useHazardText(), useText(), useSay()];
  const path: Address<A> = `/api/v1/hazards/hazards/{id}/${act}`;
  const command = useCommand('post', path, '/api/v1/hazards', '/api/v1/notifications');
  const [preparing, setPreparing] = useState(false);
  const [unprepared, setUnprepared] = useState<Problem>();
  const problem = unprepared ?? command.problem;

  // Read again after a conflict: it may no longer be mine to do.
  const possible = hazard.acts.includes(act);

  const prepared = async (): Promise<boolean> => {
    setPreparing(true);
    setUnprepared(undefined);
    try {
      await before?.();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setUnprepared(error);
      return false;
    } finally {
      setPreparing(false);
    }
  };

  const submit = async () => {
    const content = body();
    if (content === undefined || !(await prepared())) return;
    const input = { path: { id: hazard.id }, body: content } as unknown as Input<'post', Address<A>>;
    const done = await command.send(input, hazard.version);
    if (done === undefined) return;
    say(text.acts[act].done);
    onClose();
  };

  return (
    <Dialog
      title={text.acts[act].title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          {possible && (
            <Button kind="main" busy={command.sending || preparing} onClick={() => void submit()}>
              {problem?.isConflict ? text.stillWanted : text.acts[act].button}
            </Button>
          )}
        </>
      }
    >
      {children(problem)}
      {problem && (
        <Refusal problem={problem}>
          {problem.isConflict && (
            <p>
              <strong>{text.conflict(text.status[hazard.status])}</strong>
              {!possible && text.noLongerPossible}
            </p>
          )}
        </Refusal>
      )}
    </Dialog>
  );
}
