import { useParams } from 'react-router';
import { useRead } from '../../api/use-read.ts';
import { AreaHistory } from '../../audit/area-history.tsx';
import { Failed, Loading } from '../../design/states.tsx';
import { useCan } from '../../login/use-me.ts';
import { AreaActs } from '../acts/act-bar.tsx';
import { AreaFacts } from './facts.tsx';
import { GridFigures } from './grid-figures.tsx';
import { Grids } from './grids.tsx';
import { Lineage } from './lineage.tsx';
import { Posts } from './posts.tsx';

/** One area: what it is, who answers for it, how it is divided, where it came from. */
export function AreaPage() {
  const { code = '' } = useParams();
  const can = useCan();
  const area = useRead('/api/v1/org/areas/{code}', { path: { code } });
  if (!area.data)
    return area.error ? <Failed problem={area.error} again={() => void area.refetch()} /> : <Loading />;
  const { level, closedOn } = area.data;
  return (
    <>
      <AreaFacts area={area.data}>
        <AreaActs key={code} area={area.data} />
      </AreaFacts>
      {level === 'village' && <Grids area={area.data} />}
      {level !== 'village' && level !== 'grid' && closedOn === null && <GridFigures area={code} />}
      <Posts area={area.data} />
      <Lineage code={code} />
      {can('audit:read') && <AreaHistory code={code} />}
    </>
  );
}
