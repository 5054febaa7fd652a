import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLogin } from '../../login/use-login.ts';
import { useApi } from '../use-api.ts';
import { type Notice, listen } from './live.ts';

/** Which rooms show what a notice is about, beside the inbox itself. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  hazard: ['/api/v1/hazards'],
  transfer: ['/api/v1/hazards'],
  assignment: ['/api/v1/org'],
};

/**
 * Listens for as long as the part stands, and has what is shown read again when news touch it.
 * @param onNotice told of each notice, for who wants to say it aloud
 * @param told whether the person before it may have news at all
 * @returns whether news come in at the moment
 */
export function useLive(onNotice?: (notice: Notice) => void, told = true): boolean {
  const [api, queries, login] = [useApi(), useQueryClient(), useLogin()];
  const [connected, setConnected] = useState(false);
  useEffect(() => {
    if (!told) return;
    const leaving = new AbortController();
    const touch = (touched: readonly string[]) =>
      void queries.invalidateQueries({
        predicate: ({ queryKey: [address] }) => touched.some((room) => String(address).startsWith(room)),
      });
    const listener = {
      connected: setConnected,
      notice(notice: Notice) {
        touch(['/api/v1/notifications', ...(rooms[notice.about.kind] ?? [])]);
        onNotice?.(notice);
      },
      missed: () => touch(['/api/v1']),
      renew: async () => (await login.renewed()) !== undefined,
    };
    void listen(api, listener, leaving.signal);
    const forget = login.watchRenewals(() => touch(['/api/v1']));
    return () => {
      leaving.abort();
      forget();
    };
  }, [api, queries, login, told, onNotice]);
  return connected;
}
