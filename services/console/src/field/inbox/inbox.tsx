import { useNavigate } from 'react-router';
import { Badge } from '../../design/badge.tsx';
import { HelpLines, Page } from '../../design/page.tsx';
import { Empty } from '../../design/states.tsx';
import { useNames } from '../../names/use-names.ts';
import type { Kept } from '../../offline/down/kinds.ts';
import { useQueue, useRecords, useSession } from '../../offline/use-session.ts';
import { useFormat } from '../../text/use-format.ts';
import { useFieldText } from '../text/use-field-text.ts';
import css from './inbox.module.css';

/** What my posts and I were told, the newest first. Opening one reads it, and leads to what it is about. */
export function FieldInbox() {
  const [text, { records }] = [useFieldText().inbox, useRecords()];
  const notices = records.all('notice').sort((one, other) => other.data.at.localeCompare(one.data.at));
  const read = new Set(
    useQueue()
      .filter(({ kind }) => kind === 'notice.read')
      .map(({ target }) => target),
  );
  return (
    <Page title={text.title} help={<HelpLines lines={text.help} />}>
      {notices.length === 0 ? (
        <Empty icon="bell" title={text.none}>
          <p>{text.noneWhy}</p>
        </Empty>
      ) : (
        <ul className={css.notices} aria-label={text.list}>
          {notices.map((notice) => (
            <Told key={notice.id} notice={notice} read={notice.data.read || read.has(notice.id)} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Told({ notice, read }: { readonly notice: Kept<'notice'>; readonly read: boolean }) {
  const [text, format, names] = [useFieldText().inbox, useFormat(), useNames()];
  const [session, navigate, { records }] = [useSession(), useNavigate(), useRecords()];
  const { kind, about, area, at } = notice.data;
  const title = text.kinds[kind] ?? kind;
  const open = () => {
    if (!read) void session.add({ kind: 'notice.read', target: notice.id, body: {}, about: title });
    if (about.kind === 'hazard' && records.get('hazard', about.id))
      void navigate(`/field/hazards/${about.id}`);
  };
  return (
    <li>
      <button type="button" className={css.notice} onClick={open}>
        <span className={css.words}>
          <strong>{title}</strong>
          <span className={css.soft}>
            {about.kind === 'assignment' ? names.area(area) : `${about.number} · ${names.area(area)}`}
          </span>
          <span className={css.soft}>{format.dateTime(at)}</span>
        </span>
        {!read && (
          <Badge tone="info" mark="dot">
            {text.unread}
          </Badge>
        )}
      </button>
    </li>
  );
}
