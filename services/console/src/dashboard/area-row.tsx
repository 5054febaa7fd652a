import { Link } from 'react-router';
import { useNumbers } from '../api/use-counts.ts';
import { cx } from '../design/cx.ts';
import { useFormat } from '../text/use-format.ts';
import css from './dashboard.module.css';
import { done, dutyFigure, dutyFigures, hazardFigure, hazardFigures } from './figures.ts';

interface AreaRowProps {
  readonly area: { readonly code: string; readonly name: string };
  readonly week: string;
  /** What lies in it; the area looked at leads nowhere. */
  readonly to?: string;
}

/** Figures may be a minute old: they are looked at, not acted on. */
const freshMs = 60_000;

/** The figures of one area; each leads to the records it counts. */
export function AreaRow({ area: { code, name }, week, to }: AreaRowProps) {
  const duties = dutyFigures.map((figure) => ({ figure, ...dutyFigure(figure, code, week) }));
  const hazards = hazardFigures.map((figure) => ({ figure, ...hazardFigure(figure, code) }));
  const dutyCounts = useNumbers(
    '/api/v1/inspections/duties/count',
    duties.map(({ query }) => ({ query })),
    { freshMs },
  );
  const hazardCounts = useNumbers(
    '/api/v1/hazards/hazards/count',
    hazards.map(({ query }) => ({ query })),
    { freshMs },
  );
  const [due, fulfilled, missed] = dutyCounts.map(({ count }) => count);
  return (
    <tr className={cx(!to && css.whole)}>
      <th scope="row">{to ? <Link to={to}>{name}</Link> : name}</th>
      {duties.map(({ figure, list }, i) => (
        <Figure
          key={figure}
          count={dutyCounts[i]?.count}
          to={list}
          grave={figure === 'missed'}
          group={false}
        />
      ))}
      <td>
        <Bar share={done({ due, fulfilled, missed })} />
      </td>
      {hazards.map(({ figure, list }, i) => (
        <Figure
          key={figure}
          count={hazardCounts[i]?.count}
          to={list}
          grave={figure === 'overdue'}
          group={i === 0}
        />
      ))}
    </tr>
  );
}

interface FigureProps {
  readonly count: number | undefined;
  readonly to: string;
  /** More than none is bad. */
  readonly grave: boolean;
  /** The first of its group. */
  readonly group: boolean;
}

function Figure({ count, to, grave, group }: FigureProps) {
  const format = useFormat();
  return (
    <td className={cx(css.figure, group && css.group)}>
      {count === undefined ? (
        '–'
      ) : count === 0 ? (
        '0'
      ) : (
        <Link to={to} className={cx(grave && css.grave)}>
          {format.number(count)}
        </Link>
      )}
    </td>
  );
}

/** How much is done, as a bar and in per cent. */
function Bar({ share }: { readonly share: number | undefined }) {
  if (share === undefined) return <>–</>;
  const percent = `${Math.round(share * 100)}%`;
  return (
    <span className={css.share}>
      <span className={css.track} aria-hidden="true">
        <span className={css.filled} style={{ width: percent }} />
      </span>
      {percent}
    </span>
  );
}
