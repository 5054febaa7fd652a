import { useRead } from '../../api/use-read.ts';
import { Badge } from '../../design/badge.tsx';
import { Panel } from '../../design/panel.tsx';
import { useNames } from '../../names/use-names.ts';
import { useFormat } from '../../text/use-format.ts';
import { useAreaText } from '../text/use-area-text.ts';
import { VacantGrids } from './vacant-grids.tsx';

/** How many grids an area has, and those nobody answers for: the first thing to put right. */
export function GridFigures({ area }: { readonly area: string }) {
  const [text, names, format] = [useAreaText(), useNames(), useFormat()];
  const figures = useRead('/api/v1/org/grids/figures', { query: { area } });
  if (!figures.data) return null;
  const { grids, vacant } = figures.data;
  return (
    <Panel title={text.figures.title(names.area(area))}>
      <p className="beside">
        <span>{text.figures.grids(format.number(grids))}</span>
        {grids > 0 &&
          (vacant > 0 ? (
            <Badge tone="hot" mark="triangle">
              {text.figures.vacant(format.number(vacant))}
            </Badge>
          ) : (
            <Badge tone="good" mark="check">
              {text.figures.manned}
            </Badge>
          ))}
      </p>
      {vacant > 0 && <VacantGrids area={area} />}
    </Panel>
  );
}
