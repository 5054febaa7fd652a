import { Link } from 'react-router';
import { Icon } from '../../design/icon.tsx';
import { isRefused, isUnderWay } from '../../offline/queue/entry.ts';
import { useOfflineText } from '../../offline/text/use-offline-text.ts';
import { useKeptQueue, useSync } from '../../offline/use-session.ts';
import css from './sync-mark.module.css';

/** How much is kept here and still to be sent, and what the phone does about it; leads to the queue. */
export function SyncMark() {
  const [text, sync, queue] = [useOfflineText(), useSync(), useKeptQueue()];
  const refused = queue.filter(isRefused).length;
  const toSend = queue.filter(isUnderWay).length;
  const attention = refused > 0 || sync.state === 'needs-login';
  const said = refused > 0 ? text.refused(refused) : toSend > 0 ? text.toSend(toSend) : text.sync[sync.state];
  return (
    <Link to="/field/queue" className={css.mark} title={text.sync[sync.state]}>
      <Icon
        name={attention ? 'warning' : toSend > 0 ? 'clock' : sync.state === 'idle' ? 'check' : 'refresh'}
      />
      {said}
    </Link>
  );
}
