import { useState } from 'react';
import { ActLine } from '../../design/act-line.tsx';
import { Button } from '../../design/button.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { HazardName } from '../../hazards/list/hazard-name.tsx';
import { SeverityBadge } from '../../hazards/marks.tsx';
import { useNames } from '../../names/use-names.ts';
import { usePreferences } from '../../prefs/use-preferences.ts';
import { useFormat } from '../../text/use-format.ts';
import { LineBadge } from '../marks.tsx';
import { useTransferText } from '../text/use-transfer-text.ts';
import { type Line, type Transfer, isWaiting } from '../types.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { useHazardsOf } from './use-hazards-of.ts';

/** The hazards of a document; its receiver answers for all that wait, or for some. */
export function Lines({ transfer }: { readonly transfer: Transfer }) {
  const [{ page: text }, format, names] = [useTransferText(), useFormat(), useNames()];
  const { language } = usePreferences();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [answering, setAnswering] = useState<Transfer['acts'][number]>();
  const hazards = useHazardsOf(transfer.hazards.map(({ id }) => id));
  const waiting = transfer.hazards.filter(isWaiting);
  const some = waiting.filter(({ id }) => chosen.has(id));
  const called = ({ id, number }: Line) =>
    [hazards.get(id)?.typeName[language], hazards.get(id)?.place, number].filter(Boolean).join(' · ');
  const columns: [Column<Line>, ...Column<Line>[]] = [
    {
      id: 'what',
      title: text.what,
      cell: ({ id, number }) => (
        <HazardName name={hazards.get(id)?.typeName[language] ?? ''} number={number} />
      ),
    },
    {
      id: 'severity',
      title: text.severity,
      cell: ({ id }) => {
        const severity = hazards.get(id)?.severity;
        return severity && <SeverityBadge severity={severity} />;
      },
    },
    {
      id: 'where',
      title: text.where,
      cell: ({ id }) => [hazards.get(id)?.premises?.name, hazards.get(id)?.place].filter(Boolean).join(' '),
    },
    {
      id: 'became',
      title: text.became,
      cell: (line) => (
        <>
          <LineBadge {...line} /> {line.reason}
        </>
      ),
    },
    {
      id: 'by',
      title: text.answeredBy,
      cell: ({ answered }) => answered && `${names.person(answered.subject)} ${format.dateTime(answered.at)}`,
    },
  ];
  const mayAnswer = transfer.acts.length > 0;
  return (
    <>
      <ActLine said={<h2>{text.hazards}</h2>}>
        {mayAnswer && (
          <>
            <span role="status">{text.waiting(waiting.length)}</span>
            <Button kind="grave" onClick={() => setAnswering('refuse')}>
              {some.length > 0 ? text.refuseSome(some.length) : text.refuseAll}
            </Button>
            <Button kind="main" icon="check" onClick={() => setAnswering('acknowledge')}>
              {some.length > 0 ? text.acknowledgeSome(some.length) : text.acknowledgeAll}
            </Button>
          </>
        )}
      </ActLine>
      <Table
        caption={text.hazards}
        columns={columns}
        rows={transfer.hazards}
        id={({ id }) => id}
        to={({ id }) => `../../hazards/${id}`}
        choosing={
          mayAnswer
            ? {
                chosen,
                onChange: setChosen,
                all: text.chooseAll,
                one: (line) => text.chooseOne(called(line)),
                may: isWaiting,
              }
            : undefined
        }
      />
      {answering && (
        <AnswerDialog
          transfer={transfer}
          act={answering}
          hazardIds={(some.length > 0 ? some : waiting).map(({ id }) => id)}
          onClose={() => {
            setAnswering(undefined);
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
}
