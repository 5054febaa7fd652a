import { useCallback } from 'react';
import type { Notice } from '../../api/live/live.ts';
import { useLive } from '../../api/live/use-live.ts';
import { useSay } from '../../design/toast.tsx';
import { useLoginState } from '../../login/use-login.ts';
import { useSession } from '../../offline/use-session.ts';
import { useText } from '../../text/use-text.ts';

/** Listens to news while somebody is signed in; each is a reason to read what changed. */
export const News = () => (useLoginState().is === 'in' ? <Listening /> : null);

function Listening() {
  const [session, say, text] = [useSession(), useSay(), useText()];
  useLive(
    useCallback(
      ({ about }: Notice) => {
        say(text.shell.notice(about.number));
        session.sync.news();
      },
      [session, say, text],
    ),
  );
  return null;
}
