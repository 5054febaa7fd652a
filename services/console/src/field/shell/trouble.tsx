import { Notice } from '../../design/notice.tsx';
import { useOfflineText } from '../../offline/text/use-offline-text.ts';
import { useQueue, useSession } from '../../offline/use-session.ts';
import css from './trouble.module.css';

/** The phone could not keep what was just entered. */
export function Trouble() {
  const [text, { queue }] = [useOfflineText(), useSession()];
  useQueue();
  if (!queue.trouble) return null;
  return (
    <div className={css.place}>
      <Notice tone="hot" icon="warning" role="alert">
        <p>{text.full}</p>
      </Notice>
    </div>
  );
}
