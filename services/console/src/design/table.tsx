import type { KeyboardEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { cx } from './cx.ts';
import css from './table.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** `end`: numbers stand under each other. `tight`: one line, as wide as it must be. */
  readonly align?: 'end' | 'tight';
}

interface TableProps<Row> {
  /** Said by a screen reader. */
  readonly caption: string;
  /** The first names the row: it is the link, where there is one. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  readonly id: (row: Row) => string;
  /** Where a row leads; left out where rows are only read. */
  readonly to?: (row: Row) => string;
  /** Shown until what was asked for is there. */
  readonly outdated?: boolean;
}

/** Rows that lead somewhere, or are only read. The arrow keys go from row to row, Enter opens; on a narrow screen each row is a card. */
export function Table<Row>({ caption, columns, rows, id, to, outdated = false }: TableProps<Row>) {
  const [first, ...others] = columns;
  return (
    <table
      className={cx(css.table, outdated && css.outdated)}
      aria-busy={outdated}
      onKeyDown={moveBetweenRows}
    >
      <caption className="said-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={column.align && css[column.align]}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={id(row)}>
            <th scope="row">
              {to ? (
                <Link to={to(row)} className={css.link}>
                  {first.cell(row)}
                </Link>
              ) : (
                first.cell(row)
              )}
            </th>
            {others.map((column) => (
              <td key={column.id} data-title={column.title} className={column.align && css[column.align]}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('tbody th a')];
  const next = links[links.findIndex((link) => link === document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
