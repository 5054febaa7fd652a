import { type UseQueryResult, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Problem } from './problem.ts';
import type { Answer, Input, Item, PathOf } from './types.ts';
import { useApi } from './use-api.ts';

export interface Reading {
  /** Not asked while false. */
  readonly when?: boolean;
  /** In ms: for so long it is not asked again; Infinity for what only news changes. */
  readonly freshMs?: number;
}

/** Watching something go on: what was answered last → after how many ms to ask again; undefined: never. */
export type Pace<A> = (answer: A | undefined) => number | undefined;

/** Reads an address, keeps the answer, and reads it again when news say that it changed. */
export function useRead<P extends PathOf<'get'>>(
  path: P,
  input: Input<'get', P>,
  { when = true, freshMs, pace }: Reading & { readonly pace?: Pace<Answer<'get', P>> } = {},
): UseQueryResult<Answer<'get', P>, Problem> {
  const api = useApi();
  return useQuery<Answer<'get', P>, Problem>({
    queryKey: [path, input],
    queryFn: ({ signal }) => api.get(path, input, signal),
    enabled: when,
    ...(freshMs === undefined ? {} : { staleTime: freshMs }),
    ...(pace ? { refetchInterval: ({ state }) => pace(state.data) ?? false } : {}),
  });
}

interface Paged {
  readonly items: unknown[];
  readonly next: string | null;
}

/** The pages of a list read so far, as one; `more` reads the next. What was shown stays while another filter is read. */
export function usePages<P extends PathOf<'get'>>(
  path: P,
  input: Input<'get', P>,
  { when = true }: Reading = {},
) {
  const api = useApi();
  const pages = useInfiniteQuery<Paged, Problem, Item<P>[], readonly unknown[], string | undefined>({
    queryKey: [path, input, 'pages'],
    initialPageParam: undefined,
    queryFn: async ({ pageParam: after, signal }) => {
      const given: { query?: object } = input as object;
      const asked = { ...input, query: { ...given.query, after } } as Input<'get', P>;
      return await api.get(path, asked, signal);
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages: read }) => read.flatMap(({ items }) => items as Item<P>[]),
    placeholderData: keepPreviousData,
    enabled: when,
  });
  return {
    items: pages.data,
    problem: pages.error,
    /** Another filter's items are shown until these are read. */
    outdated: pages.isPlaceholderData,
    hasMore: pages.hasNextPage,
    readingMore: pages.isFetchingNextPage,
    more: () => void pages.fetchNextPage(),
    again: () => void pages.refetch(),
  };
}
