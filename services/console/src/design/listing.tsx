import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { Pager } from './pager.tsx';
import { Failed, Loading } from './states.tsx';

interface ListingProps<Row> {
  /** What usePages gives. */
  readonly pages: {
    readonly items: readonly Row[] | undefined;
    readonly problem: Problem | null;
    readonly hasMore: boolean;
    readonly readingMore: boolean;
    readonly more: () => void;
    readonly again: () => void;
  };
  /** Shown where there is none. */
  readonly empty: ReactNode;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** A list as it is read: on its way, not to be had, empty, or its rows with the next page below. */
export function Listing<Row>({ pages, empty, children }: ListingProps<Row>) {
  const { items, problem, hasMore, readingMore, more, again } = pages;
  if (problem && !items) return <Failed problem={problem} again={again} />;
  if (!items) return <Loading />;
  if (items.length === 0) return empty;
  return (
    <div>
      {children(items)}
      <Pager shown={items.length} hasMore={hasMore} reading={readingMore} more={more} />
    </div>
  );
}
