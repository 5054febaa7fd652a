import { type ReactNode, useId } from 'react';
import type { Problem } from '../api/problem.ts';
import { useText } from '../text/use-text.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Refusal } from './refusal.tsx';

interface FormDialogProps {
  readonly title: string;
  /** What the button does, in its own words. */
  readonly button: string;
  /** `grave` for what can't be taken back. */
  readonly kind?: 'main' | 'grave';
  readonly sending: boolean;
  readonly problem: Problem | undefined;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A command before it is given: its fields, why it was refused, and one button; Enter in a field presses it. */
export function FormDialog(props: FormDialogProps) {
  const { title, button, kind = 'main', sending, problem, onSubmit, onClose, children } = props;
  const form = useId();
  const text = useText();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button kind={kind} type="submit" form={form} busy={sending}>
            {button}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={onSubmit}>
        {children}
        {problem && <Refusal problem={problem} />}
      </Form>
    </Dialog>
  );
}

/** Fields one under the other; sent by a button or by Enter, and never by the browser itself. */
export const Form = (props: {
  readonly id?: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}) => (
  <form
    id={props.id}
    noValidate
    className="stacked"
    onSubmit={(event) => {
      event.preventDefault();
      props.onSubmit();
    }}
  >
    {props.children}
  </form>
);
