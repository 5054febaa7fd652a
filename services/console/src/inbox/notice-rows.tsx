import { Link } from 'react-router';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { useCommand } from '../api/use-command.ts';
import type { Item } from '../api/types.ts';
import { useCan } from '../login/use-me.ts';
import { useNames } from '../names/use-names.ts';
import { cx } from '../design/cx.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import css from './inbox.module.css';
import { en } from './text/en.ts';
import { zh } from './text/zh.ts';

type Notice = Item<'/api/v1/notifications/inbox'>;

export function NoticeRows({ notices }: { readonly notices: readonly Notice[] }) {
  const text = useText({ zh, en });
  return (
    <ul className={css.notices} aria-label={text.title}>
      {notices.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}

/** Rooms of the same door; a post is told by its words alone. */
const rooms: Readonly<Partial<Record<Notice['about']['kind'], string>>> = {
  hazard: 'hazards',
  transfer: 'transfers',
};

/** One notice. Following it marks it as read. */
function NoticeRow({ notice }: { readonly notice: Notice }) {
  const [text, format, names, can] = [useText({ zh, en }), useFormat(), useNames(), useCan()];
  const marking = useCommand('post', '/api/v1/notifications/inbox/{id}/read');
  const { id, kind, about, area, to, at, read } = notice;
  const room = rooms[about.kind];
  const mayMark = !read && can('inbox:mark');
  const mark = () => void (mayMark && marking.send({ path: { id } }));
  const said = text.kinds[kind];
  return (
    <li className={cx(css.notice, !read && css.new)}>
      <Icon name={read ? 'check' : 'bell'} />
      <div className={css.words}>
        <p className={css.said}>
          {room ? (
            <Link to={`../${room}/${about.id}`} onClick={mark}>
              {said}
            </Link>
          ) : (
            said
          )}
          {!read && <span className="said-only">{text.notRead}</span>}
        </p>
        <p className={css.about}>
          {about.kind === 'assignment' ? postNamed(about.number, names.post) : about.number} ·{' '}
          {names.area(area)}
        </p>
        <p className={css.about}>
          <time dateTime={at}>{format.dateTime(at)}</time> ·{' '}
          {to.role === 'person' ? text.toMe : text.to(names.role(to.role))}
        </p>
      </div>
      {mayMark && (
        <Button kind="quiet" busy={marking.sending} onClick={mark}>
          {text.read}
          <span className="said-only"> {about.number}</span>
        </Button>
      )}
    </li>
  );
}

/** Of an assignment the number is the post: role@area. */
function postNamed(written: string, post: (one: { role: string; area: string }) => string): string {
  const [role = '', area = ''] = written.split('@');
  return post({ role, area });
}
