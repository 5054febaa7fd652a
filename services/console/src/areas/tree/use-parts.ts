import { useQueries } from '@tanstack/react-query';
import type { Api } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import type { Area } from '../types.ts';
import type { Parts } from './nodes.ts';

const path = '/api/v1/org/areas/{code}/children';
/** An area has at most 999 grids, so there are few pages. */
const pages = 20;

/** What lies directly in each area that is opened, read as it is opened and kept. */
export function useParts(opened: ReadonlySet<string>): (code: string) => Parts {
  const api = useApi();
  const codes = [...opened];
  const read = useQueries({
    queries: codes.map((code) => ({
      queryKey: [path, { path: { code } }, 'all'],
      queryFn: () => allIn(api, code),
      staleTime: 60_000,
    })),
  });
  const parts = new Map(codes.map((code, i) => [code, read[i]]));
  return (code) => {
    const { data, error } = parts.get(code) ?? {};
    return data ?? (error ? 'failed' : 'reading');
  };
}

async function allIn(api: Api, code: string): Promise<readonly Area[]> {
  const found: Area[] = [];
  let after: string | undefined;
  for (let page = 0; page < pages; page++) {
    const { items, next } = await api.get(path, {
      path: { code },
      query: { limit: 200, ...(after ? { after } : {}) },
    });
    found.push(...items);
    if (!next) break;
    after = next;
  }
  return found;
}
