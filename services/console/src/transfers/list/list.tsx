import { useSearchParams } from 'react-router';
import { useCounts } from '../../api/use-counts.ts';
import { usePages } from '../../api/use-read.ts';
import { LinkButton } from '../../design/link-button.tsx';
import { Listing } from '../../design/listing.tsx';
import { HelpLines, Page } from '../../design/page.tsx';
import { Empty } from '../../design/states.tsx';
import { Tabs } from '../../design/tabs.tsx';
import { useCan } from '../../login/use-me.ts';
import { useTransferText } from '../text/use-transfer-text.ts';
import { TransferTable } from './transfer-table.tsx';
import { viewAsked, views, viewsFor } from './views.ts';

/** The documents handed over in my areas, or to me. */
export function TransferList() {
  const [text, can] = [useTransferText(), useCan()];
  const possible = viewsFor(can('transfer:answer'));
  const [address] = useSearchParams();
  const view = viewAsked(address, possible);
  const transfers = usePages('/api/v1/hazards/transfers', { query: views[view] });
  const counts = useCounts(
    '/api/v1/hazards/transfers/count',
    possible.map((one) => ({ query: views[one] })),
  );
  return (
    <Page
      title={text.title}
      help={<HelpLines lines={text.help} />}
      side={
        can('transfer:send') && (
          <LinkButton to="new" kind="main" icon="plus">
            {text.bundle.title}
          </LinkButton>
        )
      }
    >
      <Tabs
        label={text.title}
        here={view}
        tabs={possible.map((id, i) => ({ id, label: text.views[id], count: counts[i], to: `?view=${id}` }))}
      />
      <Listing
        pages={transfers}
        empty={
          <Empty icon="hand" title={text.empty}>
            <p>{text.emptyWhy[view]}</p>
          </Empty>
        }
      >
        {(shown) => <TransferTable transfers={shown} outdated={transfers.outdated} />}
      </Listing>
    </Page>
  );
}
