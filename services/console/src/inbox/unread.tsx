import { useRead } from '../api/use-read.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { en } from './text/en.ts';
import { zh } from './text/zh.ts';
import css from './inbox.module.css';

/** How many I have not read; counted anew with every notice. */
export function Unread() {
  const [text, format] = [useText({ zh, en }), useFormat()];
  const { data } = useRead('/api/v1/notifications/inbox/unread', {});
  if (!data?.unread) return null;
  return (
    <span className={css.unread}>
      {format.number(data.unread)}
      <span className="said-only">{text.unreadMark}</span>
    </span>
  );
}
