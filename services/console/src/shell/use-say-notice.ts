import { useCallback } from 'react';
import type { Notice } from '../api/live/live.ts';
import { useSay } from '../design/toast.tsx';
import { useText } from '../text/use-text.ts';

/** Says that there is news, by the number people know a record by. */
export function useSayNotice(): (notice: Notice) => void {
  const [say, { shell }] = [useSay(), useText()];
  return useCallback(
    ({ about }: Notice) => say(about.kind === 'assignment' ? shell.postChanged : shell.notice(about.number)),
    [say, shell],
  );
}
