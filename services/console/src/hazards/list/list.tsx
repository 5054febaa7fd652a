import { useNavigate, useSearchParams } from 'react-router';
import { usePages } from '../../api/use-read.ts';
import { Listing } from '../../design/listing.tsx';
import { HelpLines, Page } from '../../design/page.tsx';
import { Empty } from '../../design/states.tsx';
import { useHazardText } from '../text/use-hazard-text.ts';
import { FilterBar } from './filter-bar.tsx';
import { HazardTable } from './hazard-table.tsx';
import { ViewTabs } from './view-tabs.tsx';
import { type Asked, addressOf, askedBy, filterFor } from './views.ts';

/** The hazards of my areas. What is looked at is the address: it can be sent to a colleague. */
export function HazardList() {
  const text = useHazardText();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const asked = askedBy(address);
  const hazards = usePages('/api/v1/hazards/hazards', { query: filterFor(asked) });
  const ask = (next: Asked) => void navigate(addressOf(next), { replace: true });

  return (
    <Page title={text.title} help={<HelpLines lines={text.help} />}>
      <ViewTabs asked={asked} />
      <FilterBar asked={asked} onAsk={ask} />
      <Listing
        pages={hazards}
        empty={
          <Empty icon="check" title={text.emptyTitle}>
            <p>{asked.view === 'mine' ? text.emptyMine : text.emptyOther}</p>
          </Empty>
        }
      >
        {(shown) => <HazardTable hazards={shown} outdated={hazards.outdated} />}
      </Listing>
    </Page>
  );
}
