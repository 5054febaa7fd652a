import type { ReactNode } from 'react';
import css from './dashboard.module.css';
import { dutyFigures, hazardFigures } from './figures.ts';
import { useDashboardText } from './text/use-dashboard-text.ts';

/** The head of the figures: two groups, each figure under its name. Wider than a phone: it is moved sideways there. */
export function FigureTable({
  caption,
  children,
}: {
  readonly caption: string;
  readonly children: ReactNode;
}) {
  const text = useDashboardText();
  return (
    <div className={css.wide} role="region" aria-label={caption} tabIndex={0}>
      <table className={css.table}>
        <caption className="said-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {text.area}
            </th>
            <th scope="colgroup" colSpan={dutyFigures.length + 1}>
              {text.duties}
            </th>
            <th scope="colgroup" colSpan={hazardFigures.length} className={css.group}>
              {text.hazards}
            </th>
          </tr>
          <tr>
            {dutyFigures.map((figure) => (
              <th key={figure} scope="col">
                {text.figures[figure]}
              </th>
            ))}
            <th scope="col">{text.done}</th>
            {hazardFigures.map((figure, i) => (
              <th key={figure} scope="col" className={i === 0 ? css.group : undefined}>
                {text.figures[figure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
