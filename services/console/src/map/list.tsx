import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Badge } from '../design/badge.tsx';
import { Button } from '../design/button.tsx';
import { cx } from '../design/cx.ts';
import { useClasses } from '../premises/use-classes.ts';
import { useFormat } from '../text/use-format.ts';
import { type Layer, looks } from './layers.ts';
import css from './list.module.css';
import mapCss from './map.module.css';
import { useMapText } from './text/use-map-text.ts';
import type { Places } from './use-places.ts';

interface PlaceListProps {
  readonly places: Places;
  readonly levels: Uint8Array;
  readonly layer: Layer;
  readonly points: readonly number[];
  /** In sight, listed or not. */
  readonly count: number;
  readonly chosen: number | undefined;
  readonly onChoose: (point: number) => void;
}

/** What the map shows, as words: the gravest first. */
export function PlaceList({ places, levels, layer, points, count, chosen, onChoose }: PlaceListProps) {
  const [text, format, { className }] = [useMapText(), useFormat(), useClasses()];
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const shown = chosen === undefined || points.includes(chosen) ? points : [chosen, ...points];
  return (
    <section aria-label={text.list} className={mapCss.list}>
      <p role="status">{text.inSight(format.number(count))}</p>
      <ul ref={list} className={css.list}>
        {shown.map((point) => {
          const level = levels[point] ?? 0;
          const look = looks[layer][level];
          return (
            <li
              key={places.ids[point]}
              className={cx(css.place, point === chosen && css.chosen)}
              aria-current={point === chosen || undefined}
            >
              <Link to={`/desk/premises/${places.ids[point]}`} className={css.name}>
                {places.names[point]}
              </Link>
              <span className="soft">{className(places.classes[point] ?? '')}</span>
              <span className="beside">
                {look && (
                  <Badge tone={look.tone} mark={look.mark}>
                    {text.levels[layer][level]}
                  </Badge>
                )}
                <Button kind="quiet" icon="pin" onClick={() => onChoose(point)}>
                  {text.show}
                  <span className="said-only">{places.names[point]}</span>
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {count > points.length && <p className="soft">{text.comeNearer}</p>}
    </section>
  );
}
