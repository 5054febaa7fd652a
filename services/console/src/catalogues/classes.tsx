import { useRead } from '../api/use-read.ts';
import { Badge } from '../design/badge.tsx';
import { Fact, Facts, Panel } from '../design/panel.tsx';
import { Table } from '../design/table.tsx';
import { useNames } from '../names/use-names.ts';
import { usePreferences } from '../prefs/use-preferences.ts';
import { useClasses } from '../premises/use-classes.ts';
import { useFormat } from '../text/use-format.ts';
import { CatalogueFrame } from './frame.tsx';
import { useCatalogueText } from './text/use-catalogue-text.ts';

/** The classes of premises, where each ends, and where local rules say otherwise. */
export function Classes() {
  const [{ classes: text, version }, format, names, { language }] = [
    useCatalogueText(),
    useFormat(),
    useNames(),
    usePreferences(),
  ];
  const { className } = useClasses();
  const read = useRead('/api/v1/premises/catalogue', {}, { freshMs: Number.POSITIVE_INFINITY });
  return (
    <CatalogueFrame here="classes" read={read}>
      {read.data && (
        <>
          <p className="soft">{version(read.data.version, format.date(read.data.validFrom))}</p>
          <Table
            caption={text.title}
            columns={[
              { id: 'name', title: text.name, cell: (one) => one[language] },
              {
                id: 'small',
                title: text.small,
                cell: ({ small }) =>
                  small && (
                    <Badge tone="info" mark="dot">
                      {text.nine}
                    </Badge>
                  ),
              },
              {
                id: 'limit',
                title: text.limit,
                align: 'end',
                cell: ({ maxFloorArea }) => (maxFloorArea === null ? '' : format.number(maxFloorArea)),
              },
            ]}
            rows={read.data.classes}
            id={({ code }) => code}
          />
          <Panel title={text.local}>
            <Facts>
              {read.data.local.map(({ area, class: code, maxFloorArea }) => (
                <Fact key={area + code} name={names.area(area)}>
                  {text.localRule(className(code), format.number(maxFloorArea))}
                </Fact>
              ))}
            </Facts>
          </Panel>
          <Panel title={text.tags}>
            <p>{read.data.tags.map((tag) => tag[language]).join('、')}</p>
          </Panel>
        </>
      )}
    </CatalogueFrame>
  );
}
