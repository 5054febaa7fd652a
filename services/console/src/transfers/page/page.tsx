import { useParams } from 'react-router';
import { useRead } from '../../api/use-read.ts';
import { HelpLines, Page } from '../../design/page.tsx';
import { Fact, Facts, Panel } from '../../design/panel.tsx';
import { Failed, Loading } from '../../design/states.tsx';
import { useNames } from '../../names/use-names.ts';
import { useFormat } from '../../text/use-format.ts';
import { TransferBadge } from '../marks.tsx';
import { useTransferText } from '../text/use-transfer-text.ts';
import { Lines } from './lines.tsx';

/** One document: who handed what to whom, and what became of each hazard. */
export function TransferPage() {
  const { id = '' } = useParams();
  const [{ title, help, page: text }, format, names] = [useTransferText(), useFormat(), useNames()];
  const transfer = useRead('/api/v1/hazards/transfers/{id}', { path: { id } });
  if (transfer.error && !transfer.data)
    return <Failed problem={transfer.error} again={() => void transfer.refetch()} />;
  if (!transfer.data) return <Loading />;
  const { number, status, from, to, sent, sentAt, note } = transfer.data;
  return (
    <Page
      title={text.title(number)}
      back={{ to: '..', label: title }}
      help={<HelpLines lines={help} />}
      side={<TransferBadge status={status} />}
    >
      <Panel title={text.facts}>
        <Facts>
          <Fact name={text.from}>{names.post(from)}</Fact>
          <Fact name={text.to}>{names.post(to)}</Fact>
          <Fact name={text.by}>{names.person(sent.subject)}</Fact>
          <Fact name={text.at}>{format.fullTime(sentAt)}</Fact>
          {note && <Fact name={text.note}>{note}</Fact>}
        </Facts>
      </Panel>
      <Lines transfer={transfer.data} />
    </Page>
  );
}
