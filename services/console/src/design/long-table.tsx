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
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import { cx } from './cx.ts';
import css from './long-table.module.css';
import { type SeenRows, byPlace, seenRows } from './seen-rows.ts';
import type { Column } from './table.tsx';

interface LongTableProps<Row> {
  /** Said by a screen reader. */
  readonly caption: string;
  /** The first names the row: it is the link. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  /** Of all there are, read or not; undefined while nobody knows. */
  readonly count?: number | undefined;
  readonly to: (row: Row) => string;
  readonly outdated: boolean;
  /** The end comes into sight: the next are wanted. */
  readonly onEnd: () => void;
}

/** In ms: whoever scrolls on has done so by then. */
const restMs = 200;

/**
 * Thousands of rows of one height in a window of their own: only those in sight are in the page. (A table laid out by
 * blocks is a table to nobody unless its roles say so.) While it is scrolled, a row that leaves lends its place to the
 * one that comes; once it rests, the page has them in their order again. Arrow keys go from row to row, Page and Home
 * keys as in any scrolled window. A click anywhere in a row is a click on its link.
 */
export function LongTable<Row>(props: LongTableProps<Row>) {
  const { caption, columns, rows, count, to, outdated, onEnd } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [{ top, height, row }, setSight] = useState({ top: 0, height: 800, row: 60 });
  const rest = useRef<number>(undefined);
  const seen = seenRows(top, height, row, rows.length);
  const { first, size } = seen;
  const [from, setFrom] = useState(0);
  const navigate = useNavigate();

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

  const nearEnd = first + size >= rows.length;
  useEffect(() => {
    if (nearEnd) onEnd();
  }, [nearEnd, rows.length, onEnd]);

  const onScroll = ({ currentTarget }: UIEvent<HTMLDivElement>) => {
    const next = seenRows(currentTarget.scrollTop, height, row, rows.length);
    if (next.first === first) return;
    // Its place is somebody else's soon, who was not chosen.
    if (!isAmong(focusedRow() ?? next.first, next)) (document.activeElement as HTMLElement).blur();
    setSight((before) => ({ ...before, top: currentTarget.scrollTop }));
    clearTimeout(rest.current);
    rest.current = window.setTimeout(() => setFrom(next.first), restMs);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = focusedRow();
    if (step === undefined || here === undefined) return;
    event.preventDefault();
    const at = here + step;
    if (at < 0 || at >= rows.length) return;
    if (!isAmong(at, seen)) flushSync(() => setSight((before) => ({ ...before, top: at * row })));
    linkAt(event.currentTarget, at)?.focus();
  };

  const onClick = (event: MouseEvent) => {
    const { target, nativeEvent } = event;
    if (!(target instanceof Element) || target.closest('thead')) return;
    const link = target.closest('a');
    if (!link) {
      target.closest('tr')?.querySelector('a')?.dispatchEvent(new window.MouseEvent('click', nativeEvent));
    } else if (isPlain(event)) {
      event.preventDefault();
      void navigate(link.pathname);
    }
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
        <tbody role="rowgroup" style={{ height: rows.length * row }}>
          {byPlace(seen, from).map((at) => {
            const one = rows[at];
            return (
              one && <LongRow key={at % size} row={one} at={at} top={at * row} columns={columns} to={to} />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface LongRowProps<Row> {
  readonly row: Row;
  readonly at: number;
  /** In px. */
  readonly top: number;
  readonly columns: LongTableProps<Row>['columns'];
  readonly to: (row: Row) => string;
}

/** Left alone, however far the table is scrolled, while it is in sight. */
const LongRow = memo(function LongRow<Row>({ row, at, top, columns, to }: LongRowProps<Row>) {
  const [named, ...others] = columns;
  return (
    <tr role="row" aria-rowindex={at + head} style={{ transform: `translateY(${top}px)` }}>
      <th role="rowheader" scope="row">
        <a href={to(row)} className={css.link}>
          {named.cell(row)}
        </a>
      </th>
      {others.map((column) => (
        <td key={column.id} role="cell" data-title={column.title}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}) as <Row>(props: LongRowProps<Row>) => ReactNode;

/** The head is the first of all. */
const head = 2;

const linkAt = (frame: HTMLElement, at: number) =>
  frame.querySelector<HTMLElement>(`tr[aria-rowindex="${at + head}"] a`);

function focusedRow(): number | undefined {
  const index = document.activeElement?.closest('tbody tr')?.getAttribute('aria-rowindex');
  return index ? Number(index) - head : undefined;
}

const isAmong = (at: number, { first, size }: SeenRows): boolean => at >= first && at < first + size;

/** Not for another tab or window. */
const isPlain = ({ button, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !(metaKey || altKey || ctrlKey || shiftKey);
