import { Button } from '../../design/button.tsx';
import { isUnsent } from '../../offline/queue/entry.ts';
import { useOfflineText } from '../../offline/text/use-offline-text.ts';
import { usePhone } from '../../offline/use-phone.ts';
import { useQueue, useSync } from '../../offline/use-session.ts';
import { useFieldText } from '../text/use-field-text.ts';

/** Of the account: the PIN of this phone, and what signing out leaves on it. */
export function OnThisPhone() {
  const [text, offline, phone, sync] = [useFieldText(), useOfflineText(), usePhone(), useSync()];
  const unsent = useQueue().filter(isUnsent).length;
  const away = sync.state === 'no-network' || sync.state === 'needs-login';
  return (
    <>
      {unsent > 0 && <p>{text.leaving(unsent)}</p>}
      <Button disabled={away} onClick={() => void phone.changePin()}>
        {offline.changePin}
      </Button>
      {away && <p>{offline.changePinWhy}</p>}
    </>
  );
}
