import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Has what is shown of some rooms (the first parts of addresses: '/api/v1/hazards') read again. */
export function useReadAgain(): (rooms: readonly string[]) => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    (rooms) =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [address] }) => rooms.some((room) => String(address).startsWith(room)),
      }),
    [queries],
  );
}
