import { Link } from 'react-router';
import { useRead } from '../../api/use-read.ts';
import { Panel } from '../../design/panel.tsx';
import { Timeline } from '../../design/timeline.tsx';
import { useNames } from '../../names/use-names.ts';
import { useFormat } from '../../text/use-format.ts';
import { useAreaText } from '../text/use-area-text.ts';

/** What an area was called and where it lay, what it came from and what became of it. */
export function Lineage({ code }: { readonly code: string }) {
  const [text, names, format] = [useAreaText(), useNames(), useFormat()];
  const { data } = useRead('/api/v1/org/areas/{code}/lineage', { path: { code } });
  if (!data) return null;
  const moments = data.periods.map(({ from, until, name, parent }) => ({
    id: from + name + parent,
    at: from,
    when: format.date(from),
    tone: until ? ('calm' as const) : ('good' as const),
    said: text.lineage.period(name, parent && names.area(parent), until && format.date(until)),
  }));
  const relatives = [
    [text.lineage.predecessors, data.predecessors],
    [text.lineage.successors, data.successors],
  ] as const;
  return (
    <Panel title={text.lineage.title}>
      <Timeline label={text.lineage.title} moments={moments} />
      {relatives.map(
        ([title, areas]) =>
          areas.length > 0 && (
            <p key={title} className="beside">
              <span className="soft">{title}</span>
              {areas.map((one) => (
                <Link key={one.code} to={`/desk/areas/${encodeURIComponent(one.code)}`}>
                  {one.name}
                </Link>
              ))}
            </p>
          ),
      )}
    </Panel>
  );
}
