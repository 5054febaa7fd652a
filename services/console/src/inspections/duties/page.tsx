import { useState } from 'react';
import { useParams } from 'react-router';
import { usePages, useRead } from '../../api/use-read.ts';
import { Button } from '../../design/button.tsx';
import { LinkButton } from '../../design/link-button.tsx';
import { Listing } from '../../design/listing.tsx';
import { Page } from '../../design/page.tsx';
import { Fact, Facts, Panel } from '../../design/panel.tsx';
import { Failed, Loading } from '../../design/states.tsx';
import { useCan } from '../../login/use-me.ts';
import { useNames } from '../../names/use-names.ts';
import { useFormat } from '../../text/use-format.ts';
import { DutyBadge } from '../marks.tsx';
import { useInspectionText } from '../text/use-inspection-text.ts';
import type { Duty } from '../types.ts';
import { VisitTable } from '../visits/visit-table.tsx';
import { ExcuseDialog } from './excuse-dialog.tsx';

/** One duty: whose it is, until when, and what became of it. */
export function DutyPage() {
  const { id = '' } = useParams();
  const [{ duties: text, weekNamed }, names, format, can] = [
    useInspectionText(),
    useNames(),
    useFormat(),
    useCan(),
  ];
  const duty = useRead('/api/v1/inspections/duties/{id}', { path: { id } });
  const [excusing, setExcusing] = useState(false);
  if (duty.error && !duty.data) return <Failed problem={duty.error} again={() => void duty.refetch()} />;
  if (!duty.data) return <Loading />;
  const { premises, area, post, period, dueOn, status, reason, inspectionId } = duty.data;
  return (
    <Page title={premises.name} back={{ to: '..', label: text.title }} side={<DutyBadge status={status} />}>
      <Panel title={text.facts}>
        <Facts>
          <Fact name={text.where}>{names.area(area)}</Fact>
          <Fact name={text.post}>{names.post(post)}</Fact>
          <Fact name={text.period}>{weekNamed(period)}</Fact>
          <Fact name={text.dueOn}>{format.date(dueOn)}</Fact>
          {reason && <Fact name={text.reason}>{text.reasons[reason]}</Fact>}
        </Facts>
        <div>
          {status === 'due' && can('duty:excuse') && (
            <Button onClick={() => setExcusing(true)}>{text.excuse}</Button>
          )}
          {inspectionId && (
            <LinkButton to={`../../inspections/${inspectionId}`} icon="arrow">
              {text.toVisit}
            </LinkButton>
          )}
        </div>
      </Panel>
      <VisitsOf premises={premises} />
      {excusing && <ExcuseDialog duty={duty.data} onClose={() => setExcusing(false)} />}
    </Page>
  );
}

function VisitsOf({ premises }: Pick<Duty, 'premises'>) {
  const { duties: text, visits } = useInspectionText();
  const found = usePages('/api/v1/inspections/inspections', { query: { premises: premises.id } });
  return (
    <Panel title={text.visits}>
      <Listing pages={found} empty={<p>{visits.empty}</p>}>
        {(shown) => (
          <VisitTable visits={shown} outdated={found.outdated} to={({ id }) => `../../inspections/${id}`} />
        )}
      </Listing>
    </Panel>
  );
}
