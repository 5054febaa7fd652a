import { type Column, Table } from '../../design/table.tsx';
import { useNames } from '../../names/use-names.ts';
import { useFormat } from '../../text/use-format.ts';
import { DutyBadge } from '../marks.tsx';
import { useInspectionText } from '../text/use-inspection-text.ts';
import type { Duty } from '../types.ts';

interface DutyTableProps {
  readonly duties: readonly Duty[];
  readonly outdated: boolean;
}

export function DutyTable({ duties, outdated }: DutyTableProps) {
  const [{ duties: text, weekNamed }, names, format] = [useInspectionText(), useNames(), useFormat()];
  const columns: [Column<Duty>, ...Column<Duty>[]] = [
    { id: 'premises', title: text.premises, cell: ({ premises }) => premises.name },
    { id: 'where', title: text.where, cell: ({ area }) => names.area(area) },
    { id: 'post', title: text.post, cell: ({ post }) => names.role(post.role) },
    { id: 'status', title: text.statusName, cell: ({ status }) => <DutyBadge status={status} /> },
    { id: 'reason', title: text.reason, cell: ({ reason }) => reason && text.reasons[reason] },
    { id: 'period', title: text.period, cell: ({ period }) => weekNamed(period), align: 'tight' },
    { id: 'due', title: text.dueOn, cell: ({ dueOn }) => format.date(dueOn), align: 'tight' },
  ];
  return (
    <Table
      caption={text.title}
      columns={columns}
      rows={duties}
      id={({ id }) => id}
      to={({ id }) => id}
      outdated={outdated}
    />
  );
}
