import { useState } from 'react';
import { usePages } from '../../api/use-read.ts';
import { Button } from '../../design/button.tsx';
import { Pager } from '../../design/pager.tsx';
import { Row, Rows } from '../../design/rows.tsx';
import { Loading } from '../../design/states.tsx';
import { useNames } from '../../names/use-names.ts';
import { useAreaText } from '../text/use-area-text.ts';

/** The grids nobody answers for, by name: shown when asked for. */
export function VacantGrids({ area }: { readonly area: string }) {
  const [text, names] = [useAreaText(), useNames()];
  const [shown, setShown] = useState(false);
  const grids = usePages('/api/v1/org/grids', { query: { area, vacant: true, limit: 50 } }, { when: shown });
  if (!shown)
    return (
      <div>
        <Button icon="search" onClick={() => setShown(true)}>
          {text.figures.showVacant}
        </Button>
      </div>
    );
  if (!grids.items) return <Loading />;
  return (
    <div>
      <Rows label={text.figures.showVacant}>
        {grids.items.map(({ code, name, ancestors }) => (
          <Row
            key={code}
            to={`/desk/areas/${code}`}
            title={name}
            about={names.path(ancestors.slice(-3, -1))}
          />
        ))}
      </Rows>
      <Pager
        shown={grids.items.length}
        hasMore={grids.hasMore}
        reading={grids.readingMore}
        more={grids.more}
      />
    </div>
  );
}
