import { useParams } from 'react-router';
import { useRead } from '../../api/use-read.ts';
import { HelpLines, Page } from '../../design/page.tsx';
import { Fact, Facts, Panel } from '../../design/panel.tsx';
import { Failed, Loading } from '../../design/states.tsx';
import { useNames } from '../../names/use-names.ts';
import { useFormat } from '../../text/use-format.ts';
import { useInspectionText } from '../text/use-inspection-text.ts';
import { Answers } from './answers.tsx';
import { Findings } from './findings.tsx';

/** One visit as it was filed. */
export function VisitPage() {
  const { id = '' } = useParams();
  const [{ visits: text }, names, format] = [useInspectionText(), useNames(), useFormat()];
  const visit = useRead('/api/v1/inspections/inspections/{id}', { path: { id } });
  if (visit.error && !visit.data) return <Failed problem={visit.error} again={() => void visit.refetch()} />;
  if (!visit.data) return <Loading />;
  const { premises, inspector, deviceTime, receivedAt, position } = visit.data;
  return (
    <Page title={premises.name} back={{ to: '..', label: text.title }} help={<HelpLines lines={text.help} />}>
      <Panel title={text.facts}>
        <Facts>
          <Fact name={text.where}>{names.area(premises.area)}</Fact>
          <Fact name={text.inspector}>{names.person(inspector)}</Fact>
          <Fact name={text.made}>{format.fullTime(deviceTime)}</Fact>
          <Fact name={text.received}>{format.fullTime(receivedAt)}</Fact>
          {position && (
            <Fact name={text.position}>
              {position.latitude.toFixed(5)}, {position.longitude.toFixed(5)}
            </Fact>
          )}
        </Facts>
      </Panel>
      <Findings visit={visit.data} />
      <Answers visit={visit.data} />
    </Page>
  );
}
