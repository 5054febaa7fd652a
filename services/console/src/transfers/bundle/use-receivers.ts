import { useRead } from '../../api/use-read.ts';
import type { Input } from '../../api/types.ts';

type Receiver = Input<'post', '/api/v1/hazards/transfers'>['body']['to'];

/** The bodies that serve an area, each by the nearest of the areas around it. */
export function useReceivers(area: string, line: readonly string[]) {
  const bodies = useRead('/api/v1/org/bodies', { query: { area, limit: 50 } }, { when: area !== '' });
  return bodies.data?.items.flatMap(({ code, kind, name, areas }) => {
    const served = line.findLast((around) => areas.includes(around));
    const to: Receiver | undefined = served ? { role: `${kind}-officer`, area: served } : undefined;
    return to ? [{ code, name, to }] : [];
  });
}
