import { type ReactNode, useRef } from 'react';
import { Link } from 'react-router';
import { cx } from './cx.ts';
import { RowCheck } from './row-check.tsx';
import css from './table.module.css';
import { useRowKeys } from './use-row-keys.ts';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** `end`: numbers stand under each other. `tight`: one line, as wide as it must be. */
  readonly align?: 'end' | 'tight';
}

/** Rows that can be chosen, to do the same to several. */
export interface Choosing<Row> {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  /** Said of the box that chooses all rows shown. */
  readonly all: string;
  /** Said of a row's box: which row it is. */
  readonly one: (row: Row) => string;
  /** Which may be chosen; all unless told. */
  readonly may?: (row: Row) => boolean;
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
  readonly choosing?: Choosing<Row> | undefined;
}

/** Rows that lead somewhere, or are only read. Keys go from row to row, Enter opens; on a narrow screen each row is a card. */
export function Table<Row>({ caption, columns, rows, id, to, outdated = false, choosing }: TableProps<Row>) {
  const [first, ...others] = columns;
  const table = useRef<HTMLTableElement>(null);
  useRowKeys(table);
  const may = choosing?.may ?? (() => true);
  const ids = rows.filter(may).map(id);
  const isChosen = (one: string) => choosing?.chosen.has(one) ?? false;
  const choose = (some: readonly string[], chosen: boolean) =>
    choosing?.onChange(
      new Set([...choosing.chosen].filter((one) => !some.includes(one)).concat(chosen ? some : [])),
    );
  return (
    <table ref={table} className={cx(css.table, outdated && css.outdated)} aria-busy={outdated}>
      <caption className="said-only">{caption}</caption>
      <thead>
        <tr>
          {choosing && (
            <td className={css.check}>
              <RowCheck
                label={choosing.all}
                checked={ids.length > 0 && ids.every(isChosen)}
                onChange={(chosen) => choose(ids, chosen)}
              />
            </td>
          )}
          {columns.map((column) => (
            <th key={column.id} scope="col" className={column.align && css[column.align]}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={id(row)} className={cx(isChosen(id(row)) && css.chosen)}>
            {choosing && (
              <td className={css.check}>
                {may(row) && (
                  <RowCheck
                    label={choosing.one(row)}
                    checked={isChosen(id(row))}
                    onChange={(chosen) => choose([id(row)], chosen)}
                  />
                )}
              </td>
            )}
            <th scope="row" className={first.align && css[first.align]}>
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
