import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { LinkButton } from '../../design/link-button.tsx';
import { HelpLines, Page } from '../../design/page.tsx';
import { Row, Rows } from '../../design/rows.tsx';
import { Empty } from '../../design/states.tsx';
import { TextInput } from '../../design/text-input.tsx';
import type { Kept } from '../../offline/down/kinds.ts';
import { useRecords } from '../../offline/use-session.ts';
import { useCan } from '../../login/use-me.ts';
import { useFormat } from '../../text/use-format.ts';
import { useFieldText } from '../text/use-field-text.ts';
import { type DueVisit, countBy } from './due.ts';
import { Scan } from './scan.tsx';
import { search } from './search.ts';
import css from './today.module.css';
import { UrgencyBadge } from './urgency-badge.tsx';
import { useDue } from './use-due.ts';

/** What has to be visited, the most pressing first; one touch begins. */
export function Today() {
  const [text, can, due] = [useFieldText(), useCan(), useDue()];
  const [address, setAddress] = useSearchParams();
  const query = address.get('q') ?? '';
  const counts = countBy(due);
  const done = counts.done + counts['to-send'];
  return (
    <Page
      title={text.today.title}
      side={
        due.length > 0 && (
          <p className={css.count}>
            {text.today.left(due.length - done)} · {text.today.done(done)}
          </p>
        )
      }
      help={<HelpLines lines={text.today.help} />}
    >
      <TextInput
        type="search"
        label={text.today.find}
        hint={text.today.findHint}
        value={query}
        onChange={(value) => setAddress(value ? { q: value } : {}, { replace: true })}
      />
      <Scan />
      {query.trim() ? <Found query={query} /> : <Due visits={due} />}
      {can('hazard:report') && (
        <LinkButton to="report" icon="plus">
          {text.today.report}
        </LinkButton>
      )}
    </Page>
  );
}

function Due({ visits }: { readonly visits: readonly DueVisit[] }) {
  const [text, format, { records }] = [useFieldText(), useFormat(), useRecords()];
  const left = visits.filter(({ urgency }) => urgency !== 'done');
  if (left.length === 0)
    return (
      <Empty icon="check" title={visits.length > 0 ? text.today.allDone : text.today.noneYet}>
        {visits.length === 0 && <p>{text.today.noneYetTodo}</p>}
      </Empty>
    );
  return (
    <Rows label={text.today.list}>
      {left.map(({ dutyId, premisesId, dueOn, urgency }) => {
        const premises = records.get('premises', premisesId);
        return (
          <Row
            key={dutyId}
            to={`visit/${premisesId}`}
            title={premises?.name ?? premisesId}
            about={`${premises?.address ?? ''} · ${text.today.dueOn(format.dayMonth(dueOn))}`}
            mark={<UrgencyBadge urgency={urgency} />}
          />
        );
      })}
    </Rows>
  );
}

function Found({ query }: { readonly query: string }) {
  const [text, { records, version }, due] = [useFieldText(), useRecords(), useDue()];
  const found = useMemo(
    () => search(records.all('premises'), query, ({ data }: Kept<'premises'>) => data),
    // The records are the same object for ever: their version says when they are others.
    [records, version, query],
  );
  const urgencies = new Map(due.map(({ premisesId, urgency }) => [premisesId, urgency]));
  if (found.length === 0)
    return (
      <Empty icon="search" title={text.today.nothingFound}>
        <p>{text.today.nothingFoundTodo}</p>
      </Empty>
    );
  return (
    <Rows label={text.today.found}>
      {found.map(({ id, data: { name, number, address } }) => {
        const urgency = urgencies.get(id);
        return (
          <Row
            key={id}
            to={`visit/${id}`}
            title={name}
            about={`${address} · ${number}`}
            mark={urgency && <UrgencyBadge urgency={urgency} />}
          />
        );
      })}
    </Rows>
  );
}
