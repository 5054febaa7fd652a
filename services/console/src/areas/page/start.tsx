import { Empty } from '../../design/states.tsx';
import { useMyAreas } from '../use-roots.ts';
import { useAreaText } from '../text/use-area-text.ts';
import { GridFigures } from './grid-figures.tsx';

/** Before an area is chosen: how the grids of my areas are manned. */
export function Start() {
  const text = useAreaText();
  const mine = useMyAreas();
  return (
    <>
      {mine.map((code) => (
        <GridFigures key={code} area={code} />
      ))}
      <Empty icon="grid" title={text.startTitle}>
        <p>{text.start}</p>
      </Empty>
    </>
  );
}
