import { useState } from 'react';
import { usePages } from '../../api/use-read.ts';
import { Listing } from '../../design/listing.tsx';
import { Empty } from '../../design/states.tsx';
import { HazardTable } from '../../hazards/list/hazard-table.tsx';
import type { ListedHazard } from '../../hazards/types.ts';
import { usePreferences } from '../../prefs/use-preferences.ts';
import { shanghaiDay } from '../../text/shanghai-day.ts';
import { BulkDialog } from '../bulk/bulk-dialog.tsx';
import { type Line, lineOf } from '../bulk/run.ts';
import { useWorkText } from '../text/use-work-text.ts';
import { ListBar } from './list-bar.tsx';
import { type QueueName, queue } from './queues.ts';

const none: ReadonlySet<string> = new Set();

/** The hazards of one queue; several at once where the work allows it. */
export function QueueList({ name }: { readonly name: QueueName }) {
  const text = useWorkText();
  const { language } = usePreferences();
  const { act, filter } = queue(name);
  const hazards = usePages('/api/v1/hazards/hazards', { query: filter(shanghaiDay()) });
  const [chosen, setChosen] = useState(none);
  const [doing, setDoing] = useState<readonly Line[]>();
  const called = ({ typeName, place, number }: ListedHazard) =>
    `${typeName[language]} · ${place} · ${number}`;
  // What somebody else has done meanwhile is no longer in the list, nor chosen.
  const rows = hazards.items?.filter(({ id }) => chosen.has(id)) ?? [];

  return (
    <>
      <ListBar
        name={name}
        chosen={rows.length}
        onBulk={() => setDoing(rows.map((row) => lineOf(row, called(row))))}
      />
      <Listing
        pages={hazards}
        empty={
          <Empty icon="check" title={text.nothing}>
            <p>{text.nothingTodo}</p>
          </Empty>
        }
      >
        {(shown) => (
          <HazardTable
            hazards={shown}
            outdated={hazards.outdated}
            to={({ id }) => `../hazards/${id}`}
            choosing={
              act && {
                chosen,
                onChange: setChosen,
                all: text.chooseAll,
                one: (row) => text.chooseOne(called(row)),
              }
            }
          />
        )}
      </Listing>
      {act && doing && (
        <BulkDialog
          act={act}
          lines={doing}
          onClose={() => {
            setDoing(undefined);
            setChosen(none);
          }}
        />
      )}
    </>
  );
}
