import { useCallback } from 'react';
import type { Notice } from '../../api/live/live.ts';
import { useLive } from '../../api/live/use-live.ts';
import { useLoginState } from '../../login/use-login.ts';
import { useSession } from '../../offline/use-session.ts';
import { useSayNotice } from '../../shell/use-say-notice.ts';

/** Listens to news while somebody is signed in; each is a reason to read what changed. */
export const News = () => (useLoginState().is === 'in' ? <Listening /> : null);

function Listening() {
  const [session, sayNotice] = [useSession(), useSayNotice()];
  useLive(
    useCallback(
      (notice: Notice) => {
        sayNotice(notice);
        session.sync.news();
      },
      [session, sayNotice],
    ),
  );
  return null;
}
