import { useNavigate, useSearchParams } from 'react-router';
import { useCounts } from '../../api/use-counts.ts';
import { usePages } from '../../api/use-read.ts';
import { AreaSelect } from '../../areas/area-select.tsx';
import { Listing } from '../../design/listing.tsx';
import { Filters } from '../../design/filters.tsx';
import { HelpLines, Page } from '../../design/page.tsx';
import { Select } from '../../design/select.tsx';
import { Empty } from '../../design/states.tsx';
import { Tabs } from '../../design/tabs.tsx';
import { shanghaiDay } from '../../text/shanghai-day.ts';
import { useInspectionText } from '../text/use-inspection-text.ts';
import { dutyStatuses } from '../types.ts';
import { weeksBack } from '../week.ts';
import { type Asked, addressOf, askedBy, filterFor } from './asked.ts';
import { DutyTable } from './duty-table.tsx';

const weeks = 12;

/** What must be inspected in my areas, and what became of it. */
export function DutyList() {
  const { duties: text, ...shared } = useInspectionText();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const asked = askedBy(address);
  const duties = usePages('/api/v1/inspections/duties', { query: filterFor(asked) });
  const counts = useCounts(
    '/api/v1/inspections/duties/count',
    dutyStatuses.map((status) => ({ query: filterFor({ ...asked, status }) })),
  );
  const ask = (change: Partial<Asked>) =>
    void navigate(addressOf({ ...asked, ...change }), { replace: true });
  const known = weeksBack(shanghaiDay(), weeks);
  const offered = asked.week && !known.includes(asked.week) ? [...known, asked.week] : known;
  return (
    <Page title={text.title} help={<HelpLines lines={text.help} />}>
      <Tabs
        label={text.title}
        here={asked.status}
        tabs={dutyStatuses.map((status, i) => ({
          id: status,
          label: text.status[status],
          count: counts[i],
          to: addressOf({ ...asked, status }),
        }))}
      />
      <Filters>
        <Select
          label={shared.week}
          value={asked.week}
          options={[
            { value: '', label: shared.anyWeek },
            ...offered.map((week) => ({ value: week, label: shared.weekNamed(week) })),
          ]}
          onChange={(week) => ask({ week })}
        />
        <AreaSelect
          label={shared.area}
          any={shared.anyArea}
          value={asked.area}
          onChange={(area) => ask({ area })}
        />
      </Filters>
      <Listing
        pages={duties}
        empty={
          <Empty icon="clock" title={text.empty}>
            <p>{text.emptyWhy}</p>
          </Empty>
        }
      >
        {(shown) => <DutyTable duties={shown} outdated={duties.outdated} />}
      </Listing>
    </Page>
  );
}
