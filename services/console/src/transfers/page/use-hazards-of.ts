import { useQueries } from '@tanstack/react-query';
import { useApi } from '../../api/use-api.ts';
import type { ListedHazard } from '../../hazards/types.ts';

const address = '/api/v1/hazards/hazards';
/** The server's limit of one question. */
const most = 50;

/** The hazards of a document as they are now, as far as I may see them: four questions for the largest. */
export function useHazardsOf(ids: readonly string[]): ReadonlyMap<string, ListedHazard> {
  const api = useApi();
  const parts = Array.from({ length: Math.ceil(ids.length / most) }, (_, i) =>
    ids.slice(i * most, (i + 1) * most).join(','),
  );
  const read = useQueries({
    queries: parts.map((part) => {
      const input = { query: { ids: part, limit: most } };
      return {
        queryKey: [address, input],
        queryFn: ({ signal }: { signal: AbortSignal }) => api.get(address, input, signal),
      };
    }),
  });
  return new Map(read.flatMap(({ data }) => data?.items.map((hazard) => [hazard.id, hazard] as const) ?? []));
}
