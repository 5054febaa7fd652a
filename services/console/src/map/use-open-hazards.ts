import { useQuery } from '@tanstack/react-query';
import type { Api } from '../api/client.ts';
import type { Problem } from '../api/problem.ts';
import { useApi } from '../api/use-api.ts';
import { openStatuses } from '../hazards/types.ts';
import type { OpenHazard } from './layers.ts';

const path = '/api/v1/hazards/hazards';
/** Of 200 each: more open hazards than anybody can look at on one map. */
const pages = 25;

/** The open hazards of an area, by the premises they are at. */
export function useOpenHazards(area: string) {
  const api = useApi();
  return useQuery<ReadonlyMap<string, readonly OpenHazard[]>, Problem>({
    queryKey: [path, { area }, 'by premises'],
    queryFn: ({ signal }) => openIn(api, area, signal),
    staleTime: 60_000,
  });
}

async function openIn(api: Api, area: string, signal: AbortSignal) {
  const found = new Map<string, OpenHazard[]>();
  let after: string | undefined;
  for (let page = 0; page < pages; page++) {
    const query = {
      ...{ status: openStatuses.join(','), limit: 200 },
      ...(area ? { area } : {}),
      ...(after ? { after } : {}),
    };
    const { items, next } = await api.get(path, { query }, signal);
    for (const { premises, severity, reportedAt } of items) {
      if (!premises) continue;
      const there = found.get(premises.id) ?? [];
      there.push({ severity, reportedAt });
      found.set(premises.id, there);
    }
    if (!next) break;
    after = next;
  }
  return found;
}
