import { useRead } from '../api/use-read.ts';
import type { Answer } from '../api/types.ts';
import { useMe } from '../login/use-me.ts';

export type AreaBelow = Answer<'get', '/api/v1/org/areas/{code}/children'>['items'][number];

/** The areas of my posts, each once, the widest first. */
export function useMyAreas() {
  const { data: me } = useMe();
  const own = new Map(
    me?.posts.map(({ area, lineage }) => [
      area,
      { code: area, name: lineage.at(-1)?.name ?? area, depth: lineage.length },
    ]),
  );
  return [...own.values()].sort((one, other) => one.depth - other.depth);
}

/** What lies directly in an area, at most 200. */
export const useAreasBelow = (code: string) =>
  useRead(
    '/api/v1/org/areas/{code}/children',
    { path: { code }, query: { limit: 200 } },
    { when: code !== '', freshMs: 600_000 },
  );
