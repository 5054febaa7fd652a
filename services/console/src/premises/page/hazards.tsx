import { Panel } from '../../design/panel.tsx';
import { Row, Rows } from '../../design/rows.tsx';
import { SeverityBadge, StatusBadge } from '../../hazards/marks.tsx';
import type { Severity, Status } from '../../hazards/types.ts';
import { useCatalogue } from '../../hazards/use-catalogue.ts';
import { usePreferences } from '../../prefs/use-preferences.ts';
import { useFormat } from '../../text/use-format.ts';
import { usePremisesText } from '../text/use-premises-text.ts';
import type { Archive } from '../types.ts';

/** The hazards found at a place, the newest first. */
export function PremisesHazards({ hazards }: { readonly hazards: Archive['hazards'] }) {
  const [{ hazards: text }, format, { language }] = [usePremisesText(), useFormat(), usePreferences()];
  const types = useCatalogue().data?.types;
  return (
    <Panel title={text.title}>
      <p>{text.count(format.number(hazards.count), format.number(hazards.open))}</p>
      {hazards.last.length > 0 && (
        <Rows label={text.title}>
          {hazards.last.map(({ id, number, type, severity, status, reportedAt }) => (
            <Row
              key={id}
              to={`/desk/hazards/${id}`}
              title={types?.find(({ code }) => code === type)?.name[language] ?? type}
              about={`${number} · ${format.dateTime(reportedAt)}`}
              mark={
                <span className="beside">
                  <SeverityBadge severity={severity as Severity} />
                  <StatusBadge status={status as Status} />
                </span>
              }
            />
          ))}
        </Rows>
      )}
    </Panel>
  );
}
