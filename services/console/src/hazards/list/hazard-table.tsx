import { type Choosing, type Column, Table } from '../../design/table.tsx';
import { usePreferences } from '../../prefs/use-preferences.ts';
import { useFormat } from '../../text/use-format.ts';
import { useNames } from '../../names/use-names.ts';
import { Clock, SeverityBadge, StatusBadge } from '../marks.tsx';
import { useHazardText } from '../text/use-hazard-text.ts';
import type { ListedHazard } from '../types.ts';
import { HazardName } from './hazard-name.tsx';
import css from './hazard-table.module.css';

interface HazardTableProps {
  readonly hazards: readonly ListedHazard[];
  readonly outdated: boolean;
  /** Where a hazard's page is, from here; below the list's own address unless told. */
  readonly to?: (hazard: ListedHazard) => string;
  readonly choosing?: Choosing<ListedHazard> | undefined;
}

export function HazardTable({ hazards, outdated, to = ({ id }) => id, choosing }: HazardTableProps) {
  const [text, format, names] = [useHazardText(), useFormat(), useNames()];
  const { language } = usePreferences();
  const { columns } = text;
  const shown: [Column<ListedHazard>, ...Column<ListedHazard>[]] = [
    {
      id: 'what',
      title: columns.what,
      cell: ({ typeName, number }) => <HazardName name={typeName[language]} number={number} />,
    },
    {
      id: 'severity',
      title: columns.severity,
      cell: ({ severity }) => <SeverityBadge severity={severity} />,
    },
    { id: 'status', title: columns.status, cell: ({ status }) => <StatusBadge status={status} /> },
    {
      id: 'where',
      title: columns.where,
      cell: ({ place, premises, area }) => (
        <>
          {premises ? `${premises.name} ${place}` : place}
          <span className={css.about}>{names.area(area.code)}</span>
        </>
      ),
    },
    { id: 'custody', title: columns.custody, cell: ({ custody }) => <Custodian {...custody} /> },
    { id: 'clock', title: columns.clock, cell: (hazard) => <Clock {...hazard} />, align: 'tight' },
    {
      id: 'reported',
      title: columns.reported,
      cell: ({ reportedAt }) => format.dateTime(reportedAt),
      align: 'tight',
    },
  ];
  return (
    <Table
      caption={text.title}
      columns={shown}
      rows={hazards}
      id={({ id }) => id}
      to={to}
      outdated={outdated}
      choosing={choosing}
    />
  );
}

function Custodian({ role, area }: { readonly role: string; readonly area: string }) {
  const names = useNames();
  return (
    <>
      {names.role(role)}
      <span className={css.about}>{names.area(area)}</span>
    </>
  );
}
