import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useOfflineText } from '../../offline/text/use-offline-text.ts';
import { useUpdate } from '../worker/use-update.ts';

/** A new version waits until somebody takes it: never under their hands. */
export function UpdateOffer() {
  const [text, update] = [useOfflineText().update, useUpdate()];
  if (!update) return null;
  return (
    <Notice tone="info" icon="refresh">
      <p>
        <strong>{text.ready}</strong>
      </p>
      <p>{text.why}</p>
      <Button onClick={update}>{text.button}</Button>
    </Notice>
  );
}
