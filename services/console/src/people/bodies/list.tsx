import { useState } from 'react';
import { usePages } from '../../api/use-read.ts';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { HelpLines, Page } from '../../design/page.tsx';
import { Pager } from '../../design/pager.tsx';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { Table } from '../../design/table.tsx';
import { useCan } from '../../login/use-me.ts';
import { useNames } from '../../names/use-names.ts';
import { PeopleTabs } from '../tabs.tsx';
import { usePeopleText } from '../text/use-people-text.ts';
import { FoundForm } from './found-form.tsx';

/** Police stations and fire departments seated in my areas. */
export function BodyList() {
  const [{ bodies: text, help }, names, can] = [usePeopleText(), useNames(), useCan()];
  const [founding, setFounding] = useState(false);
  const bodies = usePages('/api/v1/org/bodies', { query: { dissolved: true } });
  return (
    <Page
      title={text.title}
      help={<HelpLines lines={help} />}
      side={
        can('body:manage') && (
          <Button kind="main" icon="plus" onClick={() => setFounding(true)}>
            {text.found.title}
          </Button>
        )
      }
    >
      <PeopleTabs here="bodies" />
      {bodies.problem && !bodies.items ? (
        <Failed problem={bodies.problem} again={bodies.again} />
      ) : !bodies.items ? (
        <Loading />
      ) : bodies.items.length === 0 ? (
        <Empty icon="shield" title={text.none} />
      ) : (
        <div>
          <Table
            caption={text.title}
            columns={[
              { id: 'name', title: text.name, cell: ({ name }) => name },
              { id: 'code', title: text.code, cell: ({ code }) => code },
              { id: 'kind', title: text.kind, cell: ({ kind }) => text.kinds[kind] },
              { id: 'seat', title: text.seat, cell: ({ seat }) => names.area(seat) },
              { id: 'areas', title: text.areas, cell: ({ areas }) => areas.map(names.area).join('、') },
              {
                id: 'state',
                title: text.state,
                align: 'tight',
                cell: ({ dissolved }) =>
                  dissolved && (
                    <Badge tone="calm" mark="cross">
                      {text.dissolved}
                    </Badge>
                  ),
              },
            ]}
            rows={bodies.items}
            id={({ code }) => code}
            to={({ code }) => `/desk/people/bodies/${code}`}
            outdated={bodies.outdated}
          />
          <Pager
            shown={bodies.items.length}
            hasMore={bodies.hasMore}
            reading={bodies.readingMore}
            more={bodies.more}
          />
        </div>
      )}
      {founding && <FoundForm onClose={() => setFounding(false)} />}
    </Page>
  );
}
