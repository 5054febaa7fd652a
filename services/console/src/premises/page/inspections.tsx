import { Panel } from '../../design/panel.tsx';
import { Timeline } from '../../design/timeline.tsx';
import { useNames } from '../../names/use-names.ts';
import { useFormat } from '../../text/use-format.ts';
import { usePremisesText } from '../text/use-premises-text.ts';
import type { Archive } from '../types.ts';

/** The visits to a place, the newest first. */
export function PremisesInspections({ inspections }: { readonly inspections: Archive['inspections'] }) {
  const [{ inspections: text }, names, format] = [usePremisesText(), useNames(), useFormat()];
  return (
    <Panel title={text.title}>
      <p>{text.count(format.number(inspections.count))}</p>
      {inspections.last.length > 0 && (
        <Timeline
          label={text.title}
          moments={inspections.last.map(({ id, at, by, findings }) => ({
            id,
            at,
            when: format.dateTime(at),
            tone: findings > 0 ? 'warn' : 'good',
            said: text.visit(names.person(by), findings),
          }))}
        />
      )}
    </Panel>
  );
}
