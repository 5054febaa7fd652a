import { usePages } from '../../api/use-read.ts';
import { Pager } from '../../design/pager.tsx';
import { Panel } from '../../design/panel.tsx';
import { Row, Rows } from '../../design/rows.tsx';
import { useNames } from '../../names/use-names.ts';
import { useFormat } from '../../text/use-format.ts';
import { useAreaText } from '../text/use-area-text.ts';

/** Area files taken over before. */
export function EarlierImports() {
  const [{ areaImport: text }, names, format] = [useAreaText(), useNames(), useFormat()];
  const imports = usePages('/api/v1/org/areas/imports', { query: { limit: 20 } });
  if (!imports.items?.length) return null;
  return (
    <Panel title={text.earlier}>
      <Rows label={text.earlier}>
        {imports.items.map(({ id, status, startedAt, area, done, rejected }) => (
          <Row
            key={id}
            to={`/desk/areas/import?id=${id}`}
            title={format.fullTime(startedAt)}
            about={`${names.area(area)} · ${text.summary(format.number(done), format.number(rejected))}`}
            mark={text.status[status]}
          />
        ))}
      </Rows>
      <Pager
        shown={imports.items.length}
        hasMore={imports.hasMore}
        reading={imports.readingMore}
        more={imports.more}
      />
    </Panel>
  );
}
