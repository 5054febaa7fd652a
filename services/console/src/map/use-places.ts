import { useQuery } from '@tanstack/react-query';
import type { Api } from '../api/client.ts';
import type { Problem } from '../api/problem.ts';
import { useApi } from '../api/use-api.ts';
import type { Points } from './clusters.ts';
import { spotOf } from './view.ts';

/** Premises with a position, by column. */
export interface Places extends Points {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly classes: readonly string[];
  /** There are more than a map of this size shows: a smaller area has to be chosen. */
  readonly cut: boolean;
}

const path = '/api/v1/premises/premises/positions';
const perPage = 10_000;
const most = 60_000;

/** All open premises of an area whose position is known; of all my areas where none is named. */
export function usePlaces(area: string) {
  const api = useApi();
  return useQuery<Places, Problem>({
    queryKey: [path, { area }],
    queryFn: ({ signal }) => placesIn(api, area, signal),
    staleTime: 60_000,
  });
}

async function placesIn(api: Api, area: string, signal: AbortSignal): Promise<Places> {
  const ids: string[] = [];
  const names: string[] = [];
  const classes: string[] = [];
  const [xs, ys]: [number[], number[]] = [[], []];
  let after: string | undefined;
  do {
    const query = { limit: perPage, ...(area ? { area } : {}), ...(after ? { after } : {}) };
    const page = await api.get(path, { query }, signal);
    for (const [i, id] of page.ids.entries()) {
      const { x, y } = spotOf(page.longitudes[i] ?? 0, page.latitudes[i] ?? 0);
      ids.push(id);
      names.push(page.names[i] ?? '');
      classes.push(page.classes[i] ?? '');
      xs.push(x);
      ys.push(y);
    }
    after = page.next ?? undefined;
  } while (after && ids.length < most);
  return {
    ...{ ids, names, classes, cut: after !== undefined },
    xs: Float64Array.from(xs),
    ys: Float64Array.from(ys),
  };
}
