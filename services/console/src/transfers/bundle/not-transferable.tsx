import { Problem } from '../../api/problem.ts';
import { useExplain } from '../../api/problem-text/use-explain.ts';
import { Button } from '../../design/button.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useTransferText } from '../text/use-transfer-text.ts';
import type { Candidate } from '../types.ts';

interface NotTransferableProps {
  readonly problem: Problem;
  /** In the order they were sent. */
  readonly hazards: readonly Candidate[];
  readonly onLeaveOut: (ids: readonly string[]) => void;
}

/** Why the document was refused: of each hazard that can't be handed over, its number and the reason. */
export function NotTransferable({ problem, hazards, onLeaveOut }: NotTransferableProps) {
  const [{ bundle: text }, explain] = [useTransferText(), useExplain()];
  const faults = problem.errors.flatMap(({ pointer, code = problem.code }) => {
    const hazard = hazards[Number(pointer.replace('/hazardIds/', ''))];
    return hazard ? [{ hazard, why: explain(new Problem({ status: problem.status, code })).what }] : [];
  });
  return (
    <Refusal problem={problem}>
      {faults.length > 0 && (
        <>
          <ul>
            {faults.map(({ hazard: { id, number, place }, why }) => (
              <li key={id}>
                {number} · {place} · {why}
              </li>
            ))}
          </ul>
          <Button onClick={() => onLeaveOut(faults.map(({ hazard }) => hazard.id))}>{text.without}</Button>
        </>
      )}
    </Refusal>
  );
}
