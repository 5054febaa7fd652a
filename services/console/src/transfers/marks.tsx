import { Badge, type Mark, type Tone } from '../design/badge.tsx';
import { useTransferText } from './text/use-transfer-text.ts';
import type { Line, Transfer } from './types.ts';

const looks: Readonly<Record<Transfer['status'] | Line['status'] | 'answering', readonly [Tone, Mark]>> = {
  sent: ['info', 'ring'],
  answered: ['good', 'check'],
  offered: ['info', 'clock'],
  answering: ['warn', 'half'],
  acknowledged: ['good', 'check'],
  refused: ['hot', 'cross'],
  dropped: ['calm', 'cross'],
};

export function TransferBadge({ status }: Pick<Transfer, 'status'>) {
  const [tone, mark] = looks[status];
  const text = useTransferText();
  return (
    <Badge tone={tone} mark={mark}>
      {text.status[status]}
    </Badge>
  );
}

/** What became of one hazard of a document. */
export function LineBadge({ status, answering }: Pick<Line, 'status' | 'answering'>) {
  const shown = answering ? 'answering' : status;
  const [tone, mark] = looks[shown];
  const text = useTransferText();
  return (
    <Badge tone={tone} mark={mark}>
      {text.lines[shown]}
    </Badge>
  );
}
