import { useLocation } from 'react-router';
import { Button } from '../../design/button.tsx';
import { useBeginLogin } from '../../login/use-begin-login.ts';
import { useOfflineText } from '../../offline/text/use-offline-text.ts';
import { useSync } from '../../offline/use-session.ts';
import { useFormat } from '../../text/use-format.ts';
import { useFieldText } from '../text/use-field-text.ts';
import css from './queue.module.css';

/** What the phone is doing about it, and the button that has it done now. */
export function SyncPanel() {
  const [text, offline, sync, format, begin] = [
    useFieldText().queue,
    useOfflineText(),
    useSync(),
    useFormat(),
    useBeginLogin(),
  ];
  const { pathname } = useLocation();
  const busy = sync.state === 'sending' || sync.state === 'reading';
  return (
    <div className={css.sync}>
      <p role="status">
        <strong>{offline.sync[sync.state]}</strong>
        {sync.state === 'pausing' && sync.nextAt && (
          <span className={css.soft}> {text.nextAt(format.time(new Date(sync.nextAt)))}</span>
        )}
        {sync.lastAt && <span className={css.soft}> {text.lastAt(format.time(sync.lastAt))}</span>}
      </p>
      {sync.state === 'needs-login' ? (
        <Button kind="main" onClick={() => begin(pathname)}>
          {text.signIn}
        </Button>
      ) : (
        <Button icon="refresh" busy={busy} onClick={() => sync.now()}>
          {text.now}
        </Button>
      )}
    </div>
  );
}
