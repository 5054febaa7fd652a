import { useParams } from 'react-router';
import { useRead } from '../../api/use-read.ts';
import { History } from '../../audit/history.tsx';
import { useAuditText } from '../../audit/text/use-audit-text.ts';
import { Page } from '../../design/page.tsx';
import { Failed, Loading } from '../../design/states.tsx';
import { Plate } from '../../plates/plate.tsx';
import { PremisesActs } from '../acts/act-bar.tsx';
import { PremisesStatus } from '../marks.tsx';
import { usePremisesText } from '../text/use-premises-text.ts';
import { Contacts } from './contacts.tsx';
import { PremisesFacts } from './facts.tsx';
import { PremisesHazards } from './hazards.tsx';
import { PremisesInspections } from './inspections.tsx';
import css from './page.module.css';
import { Readings } from './readings.tsx';

/** A place and its archive (档案): what it is, who answers, who visited, what was found, who changed what. */
export function PremisesPage() {
  const { id = '' } = useParams();
  const [text, audit] = [usePremisesText(), useAuditText()];
  const archive = useRead('/api/v1/premises/premises/{id}/archive', { path: { id } });
  const back = { to: '/desk/premises', label: text.title };
  if (!archive.data)
    return (
      <Page title={text.title} back={back}>
        {archive.error ? (
          <Failed problem={archive.error} again={() => void archive.refetch()} />
        ) : (
          <Loading />
        )}
      </Page>
    );
  const { premises, history, inspections, hazards, contactReadings } = archive.data;
  return (
    <Page
      title={premises.name}
      back={back}
      side={<PremisesStatus status={premises.status} />}
      help={text.pageHelp.map((line) => (
        <p key={line}>{line}</p>
      ))}
    >
      <PremisesActs key={id} premises={premises} />
      <div className={css.columns}>
        <div className="stacked">
          <PremisesHazards hazards={hazards} />
          <PremisesInspections inspections={inspections} />
          <History entries={history} events={audit.premisesEvents} />
        </div>
        <div className="stacked">
          <PremisesFacts premises={premises} />
          <Contacts premises={premises} />
          <Plate premises={premises} />
          <Readings readings={contactReadings} />
        </div>
      </div>
    </Page>
  );
}
