import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Page } from '../../design/page.tsx';
import { useSay } from '../../design/toast.tsx';
import type { Checklist, PremisesData } from '../../offline/down/kinds.ts';
import { useRecords } from '../../offline/use-session.ts';
import { useFieldText } from '../text/use-field-text.ts';
import { CheckItem } from './check-item.tsx';
import { FindingForm } from './finding-form.tsx';
import { FoundList } from './found-list.tsx';
import { useVisit } from './use-visit.ts';
import {
  type Finding,
  type Mark,
  type Visit,
  allFine,
  isEmpty,
  mark,
  newFinding,
  note,
  openItems,
  withFinding,
  withoutFinding,
} from './visit.ts';
import css from './visit.module.css';

interface VisitingProps {
  readonly id: string;
  readonly premises: PremisesData;
  readonly checklist: Checklist;
  readonly back: { readonly to: string; readonly label: string };
}

/** The checklist, all of it with one touch, and what is not fine. */
export function Visiting({ id, premises, checklist, back }: VisitingProps) {
  const [text, say, navigate, { records }] = [useFieldText(), useSay(), useNavigate(), useRecords()];
  const { visit, begun, change, finish, discard } = useVisit({ id, name: premises.name }, checklist);
  const [editing, setEditing] = useState<string>();
  const finding = visit.findings.find(({ hazardId }) => hazardId === editing);
  const types = records.get('hazard-catalogue', 'hazard-catalogue')?.types ?? [];
  const open = openItems(visit, checklist);
  const leave = () => void navigate(back.to, { replace: true });
  const ready = open.unanswered.length + open.unexplained.length + open.lacking.length === 0;
  const edit = (next: Visit, started: Finding) => {
    change(withFinding(next, started));
    setEditing(started.hazardId);
  };
  const give = (item: Checklist['items'][number], given: Mark) => {
    const next = mark(visit, item.code, given);
    // Who says that something is wrong is about to say what: one touch less.
    if (given === 'fail' && !visit.findings.some((one) => one.item === item.code))
      edit(next, newFinding(types, item.hazardType, item.code));
    else change(next);
  };

  return (
    <Page title={premises.name} back={back} side={<Facts premises={premises} />}>
      <p className={css.progress} role="status">
        {text.visit.progress(checklist.items.length - open.unanswered.length, checklist.items.length)}
        {begun && ` · ${text.visit.saved}`}
      </p>
      {open.unanswered.length > 0 && (
        <div className={css.all}>
          <Button kind="main" icon="check" onClick={() => change(allFine(visit, checklist))}>
            {text.visit.allFine}
          </Button>
          <p>{text.visit.allFineWhy}</p>
        </div>
      )}
      <ol className={css.items}>
        {checklist.items.map((item, i) => (
          <CheckItem
            key={item.code}
            item={item}
            index={i + 1}
            mark={visit.marks[item.code]}
            note={visit.notes[item.code] ?? ''}
            onMark={(given) => give(item, given)}
            onNote={(said) => change(note(visit, item.code, said))}
            onHazard={() => edit(visit, newFinding(types, item.hazardType, item.code))}
          />
        ))}
      </ol>
      <FoundList
        findings={visit.findings}
        types={types}
        onChange={({ hazardId }) => setEditing(hazardId)}
        onRemove={({ hazardId }) => change(withoutFinding(visit, hazardId))}
      />
      <div className={css.foot}>
        {open.lacking.length > 0 && <p className={css.open}>{text.visit.lacking}</p>}
        {open.unexplained.length > 0 && <p className={css.open}>{text.visit.unexplained}</p>}
        {open.unanswered.length > 0 && <p>{text.visit.stillOpen(open.unanswered.length)}</p>}
        <Button
          kind={ready ? 'main' : 'usual'}
          icon="check"
          disabled={!ready}
          onClick={() => {
            void finish().then(() => say(text.visit.finished));
            leave();
          }}
        >
          {text.visit.finish}
        </Button>
        {begun && (
          <Button kind="quiet" icon="close" onClick={() => void discard().then(leave)}>
            {text.visit.discard}
          </Button>
        )}
      </div>
      {finding && (
        <FindingForm
          finding={finding}
          types={types}
          onChange={(made) => change(withFinding(visit, made))}
          onClose={() => {
            if (isEmpty(finding)) change(withoutFinding(visit, finding.hazardId));
            setEditing(undefined);
          }}
        />
      )}
    </Page>
  );
}

function Facts({ premises: { address, responsible } }: Pick<VisitingProps, 'premises'>) {
  const text = useFieldText();
  return (
    <p className={css.facts}>
      {address}
      {responsible?.name && ` · ${text.visit.responsible} ${responsible.name}`}
    </p>
  );
}
