import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Badge } from '../../design/badge.tsx';
import { Fact, Facts, Panel } from '../../design/panel.tsx';
import { useCan } from '../../login/use-me.ts';
import { useNames } from '../../names/use-names.ts';
import { PersonLink } from '../../people/person-link.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { useAreaText } from '../text/use-area-text.ts';
import type { AreaDetail } from '../types.ts';
import { useMyAreas } from '../use-roots.ts';

/** What an area is, under its name, and below it what may be done to it. */
export function AreaFacts({ area, children }: { readonly area: AreaDetail; readonly children: ReactNode }) {
  const [text, shared, names, format, can] = [useAreaText(), useText(), useNames(), useFormat(), useCan()];
  // What lies above my own areas has a name for me, and no page.
  const mine = useMyAreas();
  const { name, code, level, lineage, validFrom, closedOn, successors, responsible } = area;
  return (
    <Panel title={name}>
      <p className="beside">
        <Badge tone="info" mark="dot">
          {shared.levels[level] ?? level}
        </Badge>
        {closedOn && (
          <Badge tone="calm" mark="cross">
            {text.facts.closed(format.date(closedOn))}
          </Badge>
        )}
      </p>
      <Facts>
        <Fact name={text.facts.code}>{code}</Fact>
        {lineage.length > 1 && (
          <Fact name={text.facts.above}>
            <span className="beside">
              {lineage.slice(0, -1).map((one, i) =>
                lineage.slice(0, i + 1).some(({ code: above }) => mine.includes(above)) ? (
                  <Link key={one.code} to={`/desk/areas/${encodeURIComponent(one.code)}`}>
                    {one.name}
                  </Link>
                ) : (
                  <span key={one.code}>{one.name}</span>
                ),
              )}
            </span>
          </Fact>
        )}
        <Fact name={text.facts.since}>{format.date(validFrom)}</Fact>
        {successors.length > 0 && (
          <Fact name={text.facts.successors}>
            <span className="beside">
              {successors.map((heir) => (
                <Link key={heir} to={`/desk/areas/${encodeURIComponent(heir)}`}>
                  {names.area(heir)}
                </Link>
              ))}
            </span>
          </Fact>
        )}
        {can('person:read') && !closedOn && (
          <Fact name={text.facts.responsible}>
            {responsible ? (
              <PersonLink id={responsible} />
            ) : (
              <Badge tone="hot" mark="triangle">
                {text.facts.nobody}
              </Badge>
            )}
          </Fact>
        )}
      </Facts>
      {children}
    </Panel>
  );
}
