import { useQueries } from '@tanstack/react-query';
import { useApi } from '../api/use-api.ts';
import { useMe } from '../login/use-me.ts';
import type { Area } from './types.ts';

const path = '/api/v1/org/areas/{code}';

/** The areas of my posts, without those that lie inside another of them. */
export function useMyAreas(): readonly string[] {
  const posts = (useMe().data?.posts ?? []).filter(({ permissions }) => permissions.includes('area:read'));
  const mine = new Set(posts.map(({ area }) => area));
  const widest = posts.filter(
    ({ area, lineage }) => !lineage.some(({ code }) => code !== area && mine.has(code)),
  );
  return [...new Set(widest.map(({ area }) => area))];
}

/** The same as the register has them; undefined until all are read. */
export function useRoots(): readonly Area[] | undefined {
  const api = useApi();
  const codes = useMyAreas();
  const read = useQueries({
    queries: codes.map((code) => ({
      queryKey: [path, { path: { code } }],
      queryFn: () => api.get(path, { path: { code } }),
      staleTime: 60_000,
    })),
  });
  // An area that is not in the register shows nothing; the others do.
  return read.every(({ isPending }) => !isPending) ? read.flatMap(({ data }) => data ?? []) : undefined;
}
