import { Badge, type Mark, type Tone } from '../design/badge.tsx';
import { useFormat } from '../text/use-format.ts';
import { useHazardText } from './text/use-hazard-text.ts';
import type { ListedHazard, Severity, Status } from './types.ts';

const severityLooks: Readonly<Record<Severity, readonly [Tone, Mark]>> = {
  common: ['calm', 'dot'],
  habitual: ['warn', 'triangle'],
  serious: ['hot', 'diamond'],
  major: ['grave', 'octagon'],
};

export const statusTones: Readonly<Record<Status, Tone>> = {
  reported: 'info',
  confirmed: 'act',
  rectifying: 'warn',
  submitted: 'act',
  closed: 'good',
  dismissed: 'calm',
  merged: 'calm',
};
const statusMarks: Readonly<Record<Status, Mark>> = {
  reported: 'ring',
  confirmed: 'dot',
  rectifying: 'half',
  submitted: 'clock',
  closed: 'check',
  dismissed: 'cross',
  merged: 'join',
};

export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const text = useHazardText();
  const [tone, mark] = severityLooks[severity];
  return (
    <Badge tone={tone} mark={mark}>
      {text.severity[severity]}
    </Badge>
  );
}

export function StatusBadge({ status }: { readonly status: Status }) {
  const text = useHazardText();
  return (
    <Badge tone={statusTones[status]} mark={statusMarks[status]}>
      {text.status[status]}
    </Badge>
  );
}

/** When it is due, or since when it is late. Nothing where no clock runs. */
export function Clock({
  deadline,
  overdue,
  clockStopped,
}: Pick<ListedHazard, 'deadline' | 'overdue' | 'clockStopped'>) {
  const [text, format] = [useHazardText(), useFormat()];
  if (clockStopped)
    return (
      <Badge tone="calm" mark="clock">
        {text.clock.stopped}
      </Badge>
    );
  if (!deadline) return null;
  const when = format.fromNow(deadline);
  if (overdue)
    return (
      <Badge tone="grave" mark="clock">
        {text.clock.overdue(when)}
      </Badge>
    );
  return <span title={format.fullTime(deadline)}>{text.clock.due(when)}</span>;
}
