import { useState } from 'react';
import { ActLine } from '../../design/act-line.tsx';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/states.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { HazardName } from '../../hazards/list/hazard-name.tsx';
import { Clock, SeverityBadge, StatusBadge } from '../../hazards/marks.tsx';
import { useTypeNames } from '../../hazards/use-catalogue.ts';
import { useNames } from '../../names/use-names.ts';
import { useTransferText } from '../text/use-transfer-text.ts';
import type { Candidate } from '../types.ts';

interface CandidatesProps {
  readonly candidates: readonly Candidate[];
  readonly onSend: (ids: readonly string[]) => void;
}

/** What may be handed over now, to choose from. */
export function Candidates({ candidates, onSend }: CandidatesProps) {
  const [{ bundle: text, page }, names, typeName] = [useTransferText(), useNames(), useTypeNames()];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const still = candidates.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const called = ({ type, place, number }: Candidate) => `${typeName(type)} · ${place} · ${number}`;
  const columns: [Column<Candidate>, ...Column<Candidate>[]] = [
    {
      id: 'what',
      title: page.what,
      cell: ({ type, number }) => <HazardName name={typeName(type)} number={number} />,
    },
    { id: 'severity', title: page.severity, cell: ({ severity }) => <SeverityBadge severity={severity} /> },
    { id: 'status', title: text.status, cell: ({ status }) => <StatusBadge status={status} /> },
    { id: 'where', title: page.where, cell: ({ place }) => place },
    { id: 'custody', title: text.custody, cell: ({ custody }) => names.post(custody) },
    {
      id: 'clock',
      title: text.deadline,
      cell: ({ deadline, overdue }) => <Clock deadline={deadline} overdue={overdue} clockStopped={null} />,
      align: 'tight',
    },
  ];
  if (candidates.length === 0)
    return (
      <Empty icon="check" title={text.none}>
        <p>{text.noneWhy}</p>
      </Empty>
    );
  return (
    <>
      <ActLine said={<h2>{text.candidates(candidates.length)}</h2>}>
        <span role="status">{still.length > 0 && text.chosen(still.length)}</span>
        <Button kind="main" icon="hand" disabled={still.length === 0} onClick={() => onSend(still)}>
          {text.write}
        </Button>
      </ActLine>
      <Table
        caption={text.candidates(candidates.length)}
        columns={columns}
        rows={candidates}
        id={({ id }) => id}
        to={({ id }) => `../../hazards/${id}`}
        choosing={{
          chosen,
          onChange: setChosen,
          all: page.chooseAll,
          one: (row) => page.chooseOne(called(row)),
        }}
      />
    </>
  );
}
