import { Panel } from '../../design/panel.tsx';
import { useHazardText } from '../../hazards/text/use-hazard-text.ts';
import { openStatuses, severities } from '../../hazards/types.ts';
import { useFormat } from '../../text/use-format.ts';
import { useTransferText } from '../text/use-transfer-text.ts';
import type { Summary } from '../types.ts';
import css from './bundle.module.css';

/** What the month was like: how many were reported, how bad, how far they have come. */
export function Figures({ summary }: { readonly summary: Summary }) {
  const [{ bundle: text }, hazards, format] = [useTransferText(), useHazardText(), useFormat()];
  const { month, reported, overdue, byStatus, bySeverity } = summary;
  const figures: readonly (readonly [string, number])[] = [
    [text.reported, reported],
    ...severities.map((severity) => [hazards.severity[severity], bySeverity[severity]] as const),
    ...[...openStatuses, 'closed' as const].map(
      (status) => [hazards.status[status], byStatus[status]] as const,
    ),
    [text.overdue, overdue],
  ];
  return (
    <Panel title={text.figures(month)}>
      <dl className={css.figures}>
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
