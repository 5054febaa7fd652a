import { useQueries } from '@tanstack/react-query';
import { useFormat } from '../text/use-format.ts';
import type { Answer, Input, PathOf } from './types.ts';
import { useApi } from './use-api.ts';
import type { Reading } from './use-read.ts';

/** The addresses that count. */
export type CountPath = {
  [P in PathOf<'get'>]: Answer<'get', P> extends { count: number } ? P : never;
}[PathOf<'get'>];

/** How many there are under each of some conditions; undefined until told. */
export function useNumbers<P extends CountPath>(
  path: P,
  inputs: readonly Input<'get', P>[],
  { freshMs }: Pick<Reading, 'freshMs'> = {},
) {
  const api = useApi();
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: [path, input],
      queryFn: ({ signal }: { signal: AbortSignal }) => api.get(path, input, signal),
      ...(freshMs === undefined ? {} : { staleTime: freshMs }),
    })),
  }).map(({ data, isPending }) => ({ count: (data as { count: number } | undefined)?.count, isPending }));
}

/** The same as people read them. */
export function useCounts<P extends CountPath>(path: P, inputs: readonly Input<'get', P>[]) {
  const format = useFormat();
  return useNumbers(path, inputs).map(({ count }) =>
    count === undefined ? undefined : format.number(count),
  );
}
