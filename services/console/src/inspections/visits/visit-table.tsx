import { type Column, Table } from '../../design/table.tsx';
import { useNames } from '../../names/use-names.ts';
import { useFormat } from '../../text/use-format.ts';
import { useInspectionText } from '../text/use-inspection-text.ts';
import type { Visit } from '../types.ts';

interface VisitTableProps {
  readonly visits: readonly Visit[];
  readonly outdated: boolean;
  /** Where a visit's page is, from here. */
  readonly to: (visit: Visit) => string;
}

export function VisitTable({ visits, outdated, to }: VisitTableProps) {
  const [{ visits: text }, names, format] = [useInspectionText(), useNames(), useFormat()];
  const columns: [Column<Visit>, ...Column<Visit>[]] = [
    { id: 'premises', title: text.premises, cell: ({ premises }) => premises.name },
    { id: 'where', title: text.where, cell: ({ premises }) => names.area(premises.area) },
    { id: 'inspector', title: text.inspector, cell: ({ inspector }) => names.person(inspector) },
    {
      id: 'failed',
      title: text.failed,
      cell: ({ answers }) => format.number(answers.filter(({ answer }) => answer === 'fail').length),
      align: 'end',
    },
    {
      id: 'findings',
      title: text.findings,
      cell: ({ findings }) => format.number(findings.length),
      align: 'end',
    },
    { id: 'made', title: text.made, cell: ({ deviceTime }) => format.dateTime(deviceTime), align: 'tight' },
  ];
  return (
    <Table
      caption={text.title}
      columns={columns}
      rows={visits}
      id={({ id }) => id}
      to={to}
      outdated={outdated}
    />
  );
}
