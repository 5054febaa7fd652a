import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type UIEvent,
  memo,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Link } from 'react-router';
import { cx } from './cx.ts';
import css from './long-table.module.css';
import { seenRows } from './seen-rows.ts';
import type { Column } from './table.tsx';

interface LongTableProps<Row> {
  /** Said by a screen reader. */
  readonly caption: string;
  /** The first names the row: it is the link. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  /** Of all there are, read or not; undefined while nobody knows. */
  readonly count?: number | undefined;
  readonly id: (row: Row) => string;
  readonly to: (row: Row) => string;
  readonly outdated: boolean;
  /** The end comes into sight: the next are wanted. */
  readonly onEnd: () => void;
}

/**
 * Thousands of rows of one height in a window of their own: only those in sight are in the page. (A table laid out by
 * blocks is a table to nobody unless its roles say so.) Arrow keys go from row to row, Page and Home keys as in any
 * scrolled window. A click anywhere in a row is a click on its link.
 */
export function LongTable<Row>(props: LongTableProps<Row>) {
  const { caption, columns, rows, count, id, to, outdated, onEnd } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [{ top, height, row }, setSight] = useState({ top: 0, height: 800, row: 60 });
  const wanted = useRef<number>(undefined);
  const { first, end } = seenRows(top, height, row, rows.length);

  useLayoutEffect(() => {
    const measured = frame.current;
    if (!measured) return;
    const measure = () => {
      const one = measured.querySelector('tbody tr')?.getBoundingClientRect().height;
      setSight((before) => ({ ...before, height: measured.clientHeight, row: one || before.row }));
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(measured);
    measure();
    return () => watcher.disconnect();
  }, []);

  const nearEnd = end >= rows.length;
  useEffect(() => {
    if (nearEnd) onEnd();
  }, [nearEnd, rows.length, onEnd]);

  useEffect(() => {
    if (wanted.current === undefined) return;
    const link = linkAt(frame.current, wanted.current);
    if (link) {
      wanted.current = undefined;
      link.focus();
    }
  });

  const onScroll = ({ currentTarget }: UIEvent<HTMLDivElement>) => {
    const next = seenRows(currentTarget.scrollTop, height, row, rows.length);
    if (next.first !== first || next.end !== end)
      setSight((before) => ({ ...before, top: currentTarget.scrollTop }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = (document.activeElement?.closest('tr') as HTMLElement | null)?.dataset['at'];
    if (step === undefined || here === undefined) return;
    event.preventDefault();
    const at = Number(here) + step;
    if (at < 0 || at >= rows.length) return;
    const link = linkAt(frame.current, at);
    if (link) link.focus();
    else wanted.current = at;
  };

  const onClick = ({ target, nativeEvent }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('a, thead')) return;
    target.closest('tr')?.querySelector('a')?.dispatchEvent(new window.MouseEvent('click', nativeEvent));
  };

  return (
    <div ref={frame} className={css.frame} onScroll={onScroll} onKeyDown={onKeyDown} onClick={onClick}>
      <table
        role="table"
        className={cx(css.table, outdated && css.outdated)}
        aria-rowcount={count === undefined ? -1 : count + 1}
        aria-busy={outdated}
      >
        <caption className="said-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column.id} role="columnheader" scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" style={{ height: high(rows.length), paddingTop: high(first) }}>
          {rows.slice(first, end).map((one, i) => (
            <LongRow key={id(one)} row={one} at={first + i} columns={columns} to={to} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LongRowProps<Row> {
  readonly row: Row;
  readonly at: number;
  readonly columns: LongTableProps<Row>['columns'];
  readonly to: (row: Row) => string;
}

/** Drawn once, however far the table is scrolled while it is in sight. */
const LongRow = memo(function LongRow<Row>({ row, at, columns, to }: LongRowProps<Row>) {
  const [named, ...others] = columns;
  return (
    <tr role="row" aria-rowindex={at + 2} data-at={at}>
      <th role="rowheader" scope="row">
        <Link to={to(row)} className={css.link}>
          {named.cell(row)}
        </Link>
      </th>
      {others.map((column) => (
        <td key={column.id} role="cell" data-title={column.title}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}) as <Row>(props: LongRowProps<Row>) => ReactNode;

/** So many rows; the style sheet knows how high one is. */
const high = (rows: number) => `calc(${rows} * var(--row))`;

const linkAt = (frame: HTMLElement | null, at: number) =>
  frame?.querySelector<HTMLElement>(`tr[data-at="${at}"] a`);
