import { useRead } from '../../api/use-read.ts';
import { useMe } from '../../login/use-me.ts';

interface SendingArea {
  readonly code: string;
  readonly name: string;
  /** From the root to the area itself. */
  readonly line: readonly string[];
}

/** The areas I may bundle for: those of my posts, and of a county's post its townships too. */
export function useSendingAreas(): readonly SendingArea[] {
  const { data: me } = useMe();
  const own = (me?.posts ?? [])
    .filter(({ permissions }) => permissions.includes('transfer:send'))
    .map(({ area, lineage }) => ({
      code: area,
      name: lineage.at(-1)?.name ?? area,
      level: lineage.at(-1)?.level,
      line: lineage.map(({ code }) => code),
    }));
  const county = own.find(({ level }) => level === 'county');
  const below = useRead(
    '/api/v1/org/areas/{code}/children',
    { path: { code: county?.code ?? '' }, query: { limit: 200 } },
    { when: county !== undefined },
  );
  const townships = (below.data?.items ?? []).map(({ code, name }) => ({
    code,
    name,
    line: [...(county?.line ?? []), code],
  }));
  return [...own, ...townships];
}
