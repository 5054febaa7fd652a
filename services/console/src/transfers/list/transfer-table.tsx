import { type Column, Table } from '../../design/table.tsx';
import { useNames } from '../../names/use-names.ts';
import { useFormat } from '../../text/use-format.ts';
import { TransferBadge } from '../marks.tsx';
import { useTransferText } from '../text/use-transfer-text.ts';
import { type ListedTransfer, settled } from '../types.ts';

interface TransferTableProps {
  readonly transfers: readonly ListedTransfer[];
  readonly outdated: boolean;
}

export function TransferTable({ transfers, outdated }: TransferTableProps) {
  const [text, format, names] = [useTransferText(), useFormat(), useNames()];
  const { columns } = text;
  const shown: [Column<ListedTransfer>, ...Column<ListedTransfer>[]] = [
    { id: 'number', title: columns.number, cell: ({ number }) => number },
    { id: 'status', title: columns.status, cell: ({ status }) => <TransferBadge status={status} /> },
    { id: 'from', title: columns.from, cell: ({ from }) => names.post(from) },
    { id: 'to', title: columns.to, cell: ({ to }) => names.post(to) },
    {
      id: 'hazards',
      title: columns.hazards,
      cell: ({ hazards }) => text.answered(settled({ hazards }), hazards.length),
      align: 'tight',
    },
    { id: 'sent', title: columns.sent, cell: ({ sentAt }) => format.dateTime(sentAt), align: 'tight' },
  ];
  return (
    <Table
      caption={text.title}
      columns={shown}
      rows={transfers}
      id={({ id }) => id}
      to={({ id }) => id}
      outdated={outdated}
    />
  );
}
