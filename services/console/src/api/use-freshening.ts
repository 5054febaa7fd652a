import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const everyMs = 60_000;

/**
 * Has what is shown of a room read again each minute while the page is in sight: what colleagues do changes counts
 * without any news for me.
 */
export function useFreshening(room: `/api/v1/${string}`): void {
  const queries = useQueryClient();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      void queries.invalidateQueries({
        predicate: ({ queryKey: [address] }) => String(address).startsWith(room),
      });
    }, everyMs);
    return () => clearInterval(timer);
  }, [queries, room]);
}
