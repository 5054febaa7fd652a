import { Notice } from '../../design/notice.tsx';
import { Panel } from '../../design/panel.tsx';
import { useNames } from '../../names/use-names.ts';
import { useFormat } from '../../text/use-format.ts';
import { Clock } from '../marks.tsx';
import { useHazardText } from '../text/use-hazard-text.ts';
import { type Hazard, openStatuses } from '../types.ts';

/** Who has to act, and until when. */
export function Custody({ hazard }: { readonly hazard: Hazard }) {
  const [text, format, names] = [useHazardText(), useFormat(), useNames()];
  const { custody, offer, deadline, clockStopped, climbed, status } = hazard;
  if (!openStatuses.some((open) => open === status)) return null;
  return (
    <Panel title={text.custody.title}>
      <p>{text.custody.holds(names.post(custody))}</p>
      {offer && (
        <Notice tone="act" icon="hand">
          <p>{text.custody.offered(names.post(offer.to), format.dateTime(offer.at))}</p>
        </Notice>
      )}
      <p>
        <Clock {...hazard} />
        {deadline && <> · {format.dateTime(deadline)}</>}
      </p>
      {clockStopped && (
        <p>{text.clock.stoppedWhy(format.dateTime(clockStopped.since), clockStopped.reason)}</p>
      )}
      {climbed > 0 && (
        <Notice tone="hot" icon="warning">
          <p>{text.clock.climbed(climbed)}</p>
        </Notice>
      )}
    </Panel>
  );
}
