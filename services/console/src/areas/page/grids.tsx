import { useState } from 'react';
import { usePages } from '../../api/use-read.ts';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Pager } from '../../design/pager.tsx';
import { Panel } from '../../design/panel.tsx';
import { Row, Rows } from '../../design/rows.tsx';
import { Loading } from '../../design/states.tsx';
import { useCan } from '../../login/use-me.ts';
import { PersonName } from '../../people/person-link.tsx';
import { DivideForm } from '../acts/divide-form.tsx';
import { useAreaText } from '../text/use-area-text.ts';
import type { AreaDetail } from '../types.ts';

/** The grids of a village, each with who answers for it. */
export function Grids({ area }: { readonly area: AreaDetail }) {
  const text = useAreaText();
  const can = useCan();
  const [dividing, setDividing] = useState(false);
  const grids = usePages('/api/v1/org/areas/{code}/children', {
    path: { code: area.code },
    query: { level: 'grid', limit: 100 },
  });
  return (
    <Panel title={text.grids.title}>
      {!grids.items ? (
        <Loading />
      ) : grids.items.length === 0 ? (
        <p>{text.grids.none}</p>
      ) : (
        <div>
          <Rows label={text.grids.title}>
            {grids.items.map(({ code, name, responsible }) => (
              <Row
                key={code}
                to={`/desk/areas/${code}`}
                title={name}
                about={code}
                mark={
                  responsible ? (
                    <PersonName id={responsible} />
                  ) : (
                    <Badge tone="hot" mark="triangle">
                      {text.facts.nobody}
                    </Badge>
                  )
                }
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
      )}
      {can('grid:manage') && area.closedOn === null && (
        <div>
          <Button kind="main" icon="plus" onClick={() => setDividing(true)}>
            {text.divide.button}
          </Button>
        </div>
      )}
      {dividing && (
        <DivideForm area={area} there={grids.items?.length ?? 0} onClose={() => setDividing(false)} />
      )}
    </Panel>
  );
}
