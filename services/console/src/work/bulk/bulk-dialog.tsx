import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useText } from '../../text/use-text.ts';
import { useWorkText } from '../text/use-work-text.ts';
import type { BulkAct } from './bulk-act.ts';
import css from './bulk.module.css';
import { LineResult } from './line-result.tsx';
import type { Line } from './run.ts';
import { useBulk } from './use-bulk.ts';

interface BulkDialogProps {
  readonly act: BulkAct;
  /** As they were chosen; what becomes of them is shown beside each. */
  readonly lines: readonly Line[];
  readonly onClose: () => void;
}

/** The same to several: asked once, done one by one, stopped at any time. */
export function BulkDialog({ act, lines: given, onClose }: BulkDialogProps) {
  const [{ bulk }, shared] = [useWorkText(), useText()];
  const { lines, running, begin, stop } = useBulk(act, given);
  const count = (is: Line['is']) => lines.filter((line) => line.is === is).length;
  const [done, refused, waiting] = [count('done'), count('refused'), count('waiting') + count('sending')];
  const begun = done + refused > 0 || running;
  const buttons = running ? (
    <Button icon="close" onClick={stop}>
      {bulk.stop}
    </Button>
  ) : (
    <>
      <Button onClick={onClose}>{begun ? shared.close : shared.cancel}</Button>
      {waiting > 0 && (
        <Button kind="main" onClick={() => void begin()}>
          {begun ? bulk.goOn(waiting) : bulk.acts[act].button(waiting)}
        </Button>
      )}
    </>
  );
  return (
    <Dialog title={bulk.acts[act].title} onClose={onClose} foot={buttons}>
      <p>{bulk.acts[act].about}</p>
      {begun && (
        <div className={css.progress}>
          <progress aria-label={bulk.acts[act].title} value={done + refused} max={lines.length} />
          <p role="status">{bulk.result(done, refused, waiting)}</p>
        </div>
      )}
      <ul className={css.lines} aria-label={bulk.lines}>
        {lines.map((line) => (
          <LineResult key={line.id} line={line} />
        ))}
      </ul>
    </Dialog>
  );
}
