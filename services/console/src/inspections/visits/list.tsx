import { useSearchParams } from 'react-router';
import { usePages } from '../../api/use-read.ts';
import { AreaSelect } from '../../areas/area-select.tsx';
import { Listing } from '../../design/listing.tsx';
import { Filters } from '../../design/filters.tsx';
import { HelpLines, Page } from '../../design/page.tsx';
import { Empty } from '../../design/states.tsx';
import { useInspectionText } from '../text/use-inspection-text.ts';
import { VisitTable } from './visit-table.tsx';

/** The visits made in my areas, the newest first. */
export function VisitList() {
  const { visits: text, ...shared } = useInspectionText();
  const [address, setAddress] = useSearchParams();
  const area = address.get('area') ?? '';
  const visits = usePages('/api/v1/inspections/inspections', { query: area ? { area } : {} });
  return (
    <Page title={text.title} help={<HelpLines lines={text.help} />}>
      <Filters>
        <AreaSelect
          label={shared.area}
          any={shared.anyArea}
          value={area}
          onChange={(chosen) => setAddress(chosen ? { area: chosen } : {}, { replace: true })}
        />
      </Filters>
      <Listing
        pages={visits}
        empty={
          <Empty icon="search" title={text.empty}>
            <p>{text.emptyWhy}</p>
          </Empty>
        }
      >
        {(shown) => <VisitTable visits={shown} outdated={visits.outdated} to={({ id }) => id} />}
      </Listing>
    </Page>
  );
}
