import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Problem } from '../../api/problem.ts';
import { useExplain } from '../../api/problem-text/use-explain.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useHazardText } from '../../hazards/text/use-hazard-text.ts';
import type { Entry } from '../../offline/queue/entry.ts';
import { useRecords, useSession } from '../../offline/use-session.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { useFieldText } from '../text/use-field-text.ts';
import { type Visit, anew, photosOf } from '../visit/visit.ts';
import { currentOf } from './current.ts';
import { StateBadge } from './entry-line.tsx';
import css from './queue.module.css';

/** Something the platform did not take: why, both sides, and what its owner may do. */
export function RefusedEntry({ entry }: { readonly entry: Entry }) {
  const [text, session, format] = [useFieldText().queue, useSession(), useFormat()];
  const [sure, setSure] = useState(false);
  const { state, kind, about, madeAt } = entry;
  if (state !== 'conflict' && state !== 'not-yours' && state !== 'invalid') return null;
  return (
    <li className={css.refused}>
      <p className={css.refusedHead}>
        <strong>{about}</strong>
        <StateBadge state={state} />
      </p>
      <p>{text.refused[state]}</p>
      {state !== 'not-yours' && <Why entry={entry} />}
      <dl className={css.sides}>
        <div>
          <dt>{text.mine}</dt>
          <dd>
            {text.kinds[kind]} · {format.dateTime(madeAt)}
            <Said body={entry.body} />
          </dd>
        </div>
        {state === 'conflict' && <Theirs entry={entry} />}
      </dl>
      <div className={css.acts}>
        <Again entry={entry} />
        <Button kind="grave" onClick={() => setSure(true)}>
          {state === 'not-yours' ? text.letGoNotYours : text.letGo}
        </Button>
      </div>
      {sure && <Sure onClose={() => setSure(false)} onYes={() => void session.queue.remove(entry.id)} />}
    </li>
  );
}

function Why({ entry: { problem } }: { readonly entry: Entry }) {
  const explain = useExplain();
  if (!problem) return null;
  const { what, todo } = explain(new Problem({ ...problem, errors: problem.errors ?? [] }));
  return (
    <p className={css.why}>
      {what}。{todo}
    </p>
  );
}

/** The words somebody entered. */
function Said({ body }: { readonly body: Entry['body'] }) {
  const words = [body.note, body.reason, body.place].filter((one) => typeof one === 'string');
  return words.length > 0 ? <> · {words.join(' · ')}</> : null;
}

/** The record as the platform has it: as the refusal told, else as it was read since. */
function Theirs({ entry: { current, target } }: { readonly entry: Entry }) {
  const [text, hazards, { records }] = [useFieldText().queue, useHazardText(), useRecords()];
  const status = currentOf(current).status ?? (target && records.get('hazard', target)?.status);
  const words = status && Object.entries(hazards.status).find(([name]) => name === status)?.[1];
  return (
    <div>
      <dt>{text.theirs}</dt>
      <dd>{words ? text.statusNow(words) : text.unknownNow}</dd>
    </div>
  );
}

/** The same again: on the record as it is now, or as a visit to be put right. */
function Again({ entry }: { readonly entry: Entry }) {
  const [text, session, navigate, { records }] = [
    useFieldText().queue,
    useSession(),
    useNavigate(),
    useRecords(),
  ];
  const { state, kind, target, current, form } = entry;
  if (state === 'conflict' && target) {
    const version = currentOf(current).version ?? records.versionOf('hazard', target);
    return <Button onClick={() => void session.sendAgain(entry, version)}>{text.again}</Button>;
  }
  if (state !== 'invalid' || kind !== 'inspection.submit' || !form) return null;
  const reopen = async () => {
    const visit = anew(form as Visit);
    const { about } = entry;
    await session.keepDraft({ id: visit.id, kind, about, body: {}, photos: photosOf(visit), form: visit });
    await session.queue.remove(entry.id);
    await navigate(`/field/today/visit/${visit.premisesId}`);
  };
  return <Button onClick={() => void reopen()}>{text.reopen}</Button>;
}

function Sure({ onClose, onYes }: { readonly onClose: () => void; readonly onYes: () => void }) {
  const [text, shared] = [useFieldText().queue, useText()];
  return (
    <Dialog
      title={text.sure}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button kind="grave" onClick={onYes}>
            {text.letGo}
          </Button>
        </>
      }
    >
      {null}
    </Dialog>
  );
}
