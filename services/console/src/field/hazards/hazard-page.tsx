import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Page } from '../../design/page.tsx';
import { Fact, Facts, Panel } from '../../design/panel.tsx';
import { Empty } from '../../design/states.tsx';
import { SeverityBadge, StatusBadge } from '../../hazards/marks.tsx';
import { useHazardText } from '../../hazards/text/use-hazard-text.ts';
import { useNames } from '../../names/use-names.ts';
import type { HazardData } from '../../offline/down/kinds.ts';
import { isUnderWay } from '../../offline/queue/entry.ts';
import { useQueue, useRecords, useSync } from '../../offline/use-session.ts';
import { Photo } from '../../photos/photo.tsx';
import { usePreferences } from '../../prefs/use-preferences.ts';
import { useFormat } from '../../text/use-format.ts';
import { useFieldText } from '../text/use-field-text.ts';
import { ActForm } from './act-form.tsx';
import { type FieldAct, actsHere } from './acts.ts';
import css from './hazards.module.css';
import { placeOf, useTypeNames } from './list.tsx';
import { nextLevel } from './mine.ts';

/** One hazard as this phone knows it, and what I may do about it without a network. */
export function MyHazard() {
  const { id = '' } = useParams();
  const [text, types, { records }] = [useFieldText(), useTypeNames(), useRecords()];
  const { language } = usePreferences();
  const hazard = records.get('hazard', id);
  const back = { to: '/field/hazards', label: text.hazards.title };
  if (!hazard)
    return (
      <Page title={text.hazards.title} back={back}>
        <Empty icon="flame" title={text.hazards.unknown}>
          <p>{text.hazards.unknownTodo}</p>
        </Empty>
      </Page>
    );
  const name = types(hazard.type)[language];
  return (
    <Page
      title={name}
      back={back}
      side={
        <>
          <SeverityBadge severity={hazard.severity} />
          <StatusBadge status={hazard.status} />
        </>
      }
    >
      <Acts
        id={id}
        version={records.versionOf('hazard', id) ?? 0}
        hazard={hazard}
        about={`${name} · ${placeOf(hazard)}`}
      />
      <Known id={id} hazard={hazard} />
    </Page>
  );
}

function Acts(props: {
  readonly id: string;
  readonly version: number;
  readonly hazard: HazardData;
  readonly about: string;
}) {
  const { id, hazard } = props;
  const [text, queue, { records }] = [useFieldText().hazards, useQueue(), useRecords()];
  const [act, setAct] = useState<FieldAct>();
  const upward = nextLevel(hazard.custody, (area) => records.get('area', area)?.parent || undefined);
  const acts = actsHere(hazard.acts).filter((one) => one !== 'offer' || upward);
  if (queue.some((entry) => entry.target === id && isUnderWay(entry)))
    return (
      <Notice tone="act" icon="clock">
        <p>{text.underWay}</p>
      </Notice>
    );
  return (
    <div className={css.acts}>
      {acts.map((one, i) => (
        <Button key={one} kind={i === 0 ? 'main' : 'usual'} onClick={() => setAct(one)}>
          {text.acts[one]}
        </Button>
      ))}
      {act && <ActForm {...props} act={act} upward={upward} onClose={() => setAct(undefined)} />}
    </div>
  );
}

function Known({ id, hazard }: { readonly id: string; readonly hazard: HazardData }) {
  const [text, own, names, format] = [useHazardText(), useFieldText(), useNames(), useFormat()];
  const online = useSync().state !== 'no-network';
  const { number, custody, offeredTo, deadline, reportedAt, note, measures, reason } = hazard;
  const photos = [...(hazard.photos ?? []), ...(hazard.submission?.photos ?? [])];
  return (
    <Panel title={text.facts.title}>
      <Facts>
        <Fact name={text.facts.number}>{number}</Fact>
        <Fact name={text.facts.place}>{placeOf(hazard)}</Fact>
        <Fact name={text.facts.area}>{names.area(hazard.area)}</Fact>
        <Fact name={text.columns.custody}>{names.post(custody)}</Fact>
        {offeredTo && <Fact name={own.hazards.offered}>{names.post(offeredTo)}</Fact>}
        {deadline && <Fact name={text.columns.clock}>{format.dateTime(deadline)}</Fact>}
        <Fact name={text.columns.reported}>{format.dateTime(reportedAt)}</Fact>
        {note && <Fact name={text.facts.note}>{note}</Fact>}
        {measures && <Fact name={text.plan.measures}>{measures}</Fact>}
        {reason && <Fact name={text.form.reason}>{reason}</Fact>}
      </Facts>
      {online && photos.length > 0 && (
        <div className={css.photos}>
          {photos.map((hash, i) => (
            <Photo key={hash} kind="hazard" id={id} hash={hash} alt={own.photo.taken(i + 1)} />
          ))}
        </div>
      )}
      {online && <Link to={`/desk/hazards/${id}`}>{own.hazards.fullStory}</Link>}
    </Panel>
  );
}
