import { Badge } from '../design/badge.tsx';
import { Table } from '../design/table.tsx';
import { SeverityBadge } from '../hazards/marks.tsx';
import { useCatalogue } from '../hazards/use-catalogue.ts';
import { usePreferences } from '../prefs/use-preferences.ts';
import { useFormat } from '../text/use-format.ts';
import { CatalogueFrame } from './frame.tsx';
import { useCatalogueText } from './text/use-catalogue-text.ts';

/** Every kind of hazard: how grave it usually is, how soon it must be verified, after which law. */
export function HazardTypes() {
  const [{ types: text, version }, format, { language }] = [
    useCatalogueText(),
    useFormat(),
    usePreferences(),
  ];
  const read = useCatalogue();
  return (
    <CatalogueFrame here="types" read={read}>
      {read.data && (
        <>
          <p className="soft">{version(read.data.version, format.date(read.data.validFrom))}</p>
          <Table
            caption={text.title}
            columns={[
              { id: 'name', title: text.name, cell: ({ name }) => name[language] },
              { id: 'category', title: text.category, cell: ({ category }) => text.categories[category] },
              {
                id: 'severity',
                title: text.severity,
                cell: ({ defaultSeverity }) => <SeverityBadge severity={defaultSeverity} />,
              },
              {
                id: 'verify',
                title: text.verify,
                cell: ({ verifyWithin }) =>
                  'hours' in verifyWithin
                    ? text.hours(verifyWithin.hours)
                    : text.workingDays(verifyWithin.workingDays),
              },
              {
                id: 'spot',
                title: text.onSpot,
                cell: ({ fixableOnSpot }) =>
                  fixableOnSpot && (
                    <Badge tone="good" mark="check">
                      {text.may}
                    </Badge>
                  ),
              },
              { id: 'law', title: text.law, cell: ({ law }) => law },
            ]}
            rows={read.data.types}
            id={({ code }) => code}
          />
        </>
      )}
    </CatalogueFrame>
  );
}
