import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { StillLoading } from '../areas/still-loading.tsx';
import { useAreasBelow, useMyAreas } from '../areas/use-areas-below.ts';
import { Button } from '../design/button.tsx';
import { Filters } from '../design/filters.tsx';
import { HelpLines, Page } from '../design/page.tsx';
import { Fact, Facts, Panel } from '../design/panel.tsx';
import { Select } from '../design/select.tsx';
import { Failed, Loading } from '../design/states.tsx';
import { isoWeek, weeksBack } from '../inspections/week.ts';
import { useInspectionText } from '../inspections/text/use-inspection-text.ts';
import { useNames } from '../names/use-names.ts';
import { shanghaiDay } from '../text/shanghai-day.ts';
import { useText } from '../text/use-text.ts';
import { AreaRow } from './area-row.tsx';
import { FigureTable } from './figure-table.tsx';
import { useDashboardText } from './text/use-dashboard-text.ts';

/** Each area asks seven questions: so many are shown at once. */
const atOnce = 8;
const weeks = 8;

/** An area of mine and what lies in it: how much of what was asked is done below. */
export function DashboardPage() {
  const [text, shared, inspections, names] = [useDashboardText(), useText(), useInspectionText(), useNames()];
  const [address, setAddress] = useSearchParams();
  const mine = useMyAreas();
  const here = address.get('area') ?? mine[0]?.code ?? '';
  const known = weeksBack(shanghaiDay(), weeks);
  const week = known.find((one) => one === address.get('week')) ?? isoWeek(shanghaiDay());
  const [rows, setRows] = useState({ of: here, shown: atOnce });
  const shown = rows.of === here ? rows.shown : atOnce;
  const lying = useAreasBelow(here);
  const below = lying.data?.items;
  const top = mine.some(({ code }) => code === here);
  const at = (area: string) => `?${new URLSearchParams({ area, week }).toString()}`;

  return (
    <Page
      title={text.title(here ? names.area(here) : '')}
      {...(top ? {} : { back: { to: '?', label: text.toTop } })}
      help={<HelpLines lines={text.help} />}
    >
      <Filters>
        <Select
          label={inspections.week}
          value={week}
          options={known.map((value) => ({ value, label: inspections.weekNamed(value) }))}
          onChange={(chosen) => setAddress({ area: here, week: chosen }, { replace: true })}
        />
        {mine.length > 1 && (
          <Select
            label={inspections.area}
            value={here}
            options={mine.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(area) => setAddress({ area, week }, { replace: true })}
          />
        )}
      </Filters>
      <StillLoading />
      {lying.error && !below ? (
        <Failed problem={lying.error} again={() => void lying.refetch()} />
      ) : !below ? (
        <Loading />
      ) : (
        <>
          <FigureTable caption={text.caption}>
            <AreaRow area={{ code: here, name: text.whole }} week={week} />
            {below.slice(0, shown).map((area) => (
              <AreaRow key={area.code} area={area} week={week} to={at(area.code)} />
            ))}
          </FigureTable>
          {below.length > shown && (
            <div>
              <Button onClick={() => setRows({ of: here, shown: shown + atOnce })}>
                {shared.more} ({below.length - shown})
              </Button>
            </div>
          )}
          <Panel title={text.meaningTitle}>
            <Facts>
              {text.meaning.map(([name, what]) => (
                <Fact key={name} name={name}>
                  {what}
                </Fact>
              ))}
            </Facts>
          </Panel>
        </>
      )}
    </Page>
  );
}
