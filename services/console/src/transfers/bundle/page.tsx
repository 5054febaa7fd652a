import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRead } from '../../api/use-read.ts';
import { Filters } from '../../design/filters.tsx';
import { HelpLines, Page } from '../../design/page.tsx';
import { Select } from '../../design/select.tsx';
import { Failed, Loading } from '../../design/states.tsx';
import { shanghaiDay } from '../../text/shanghai-day.ts';
import { useTransferText } from '../text/use-transfer-text.ts';
import { Candidates } from './candidates.tsx';
import { Figures } from './figures.tsx';
import { monthsBack } from './months.ts';
import { SendDialog } from './send-dialog.tsx';
import { useSendingAreas } from './use-sending-areas.ts';

const months = 12;

/** A month's hazards in figures, and one document of what is handed over now. */
export function BundlePage() {
  const { title, bundle: text } = useTransferText();
  const [address, setAddress] = useSearchParams();
  const areas = useSendingAreas();
  const here = areas.find(({ code }) => code === address.get('area')) ?? areas[0];
  const known = monthsBack(shanghaiDay(), months);
  const month = known.find((one) => one === address.get('month')) ?? known[0] ?? '';
  const summary = useRead(
    '/api/v1/hazards/summary',
    { query: { month, area: here?.code ?? '' } },
    { when: here !== undefined },
  );
  const [sending, setSending] = useState<readonly string[]>();
  const ask = (change: Record<string, string>) =>
    setAddress({ ...Object.fromEntries(address), ...change }, { replace: true });

  return (
    <Page title={text.title} back={{ to: '..', label: title }} help={<HelpLines lines={text.help} />}>
      <Filters>
        <Select
          label={text.month}
          value={month}
          options={known.map((value) => ({ value, label: value }))}
          onChange={(chosen) => ask({ month: chosen })}
        />
        {here && areas.length > 1 && (
          <Select
            label={text.area}
            value={here.code}
            options={areas.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(area) => ask({ area })}
          />
        )}
      </Filters>
      {summary.error && !summary.data ? (
        <Failed problem={summary.error} again={() => void summary.refetch()} />
      ) : !summary.data || !here ? (
        <Loading />
      ) : (
        <>
          <Figures summary={summary.data} />
          <Candidates key={here.code} candidates={summary.data.candidates} onSend={setSending} />
          {sending && (
            <SendDialog
              hazards={summary.data.candidates.filter(({ id }) => sending.includes(id))}
              from={here}
              onLeaveOut={(ids) => setSending(sending.filter((id) => !ids.includes(id)))}
              onClose={() => setSending(undefined)}
            />
          )}
        </>
      )}
    </Page>
  );
}
