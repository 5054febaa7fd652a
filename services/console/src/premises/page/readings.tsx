import { Panel } from '../../design/panel.tsx';
import { Timeline } from '../../design/timeline.tsx';
import { useNames } from '../../names/use-names.ts';
import { useFormat } from '../../text/use-format.ts';
import { usePremisesText } from '../text/use-premises-text.ts';
import type { Archive } from '../types.ts';

/** Who read the contacts in clear. */
export function Readings({ readings }: { readonly readings: Archive['contactReadings'] }) {
  const [{ readings: text }, names, format] = [usePremisesText(), useNames(), useFormat()];
  if (readings.count === 0) return null;
  return (
    <Panel title={text.title(format.number(readings.count))}>
      <Timeline
        label={text.title(format.number(readings.count))}
        moments={readings.last.map(({ at, by }) => ({
          id: at + by.subject,
          at,
          when: format.dateTime(at),
          tone: 'calm',
          said: text.read(names.person(by.subject), names.post(by)),
        }))}
      />
    </Panel>
  );
}
