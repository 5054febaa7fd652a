import { Panel } from '../design/panel.tsx';
import { Table } from '../design/table.tsx';
import { useFormat } from '../text/use-format.ts';
import { useImportText } from './text/use-import-text.ts';

/** A row left out, and why. */
export interface RowProblem {
  /** As a spreadsheet counts, the header being 1; 0: no row in particular. */
  readonly line: number;
  readonly column: string;
  /** What stands there. */
  readonly value: string;
  readonly why: string;
}

/** The rows a file was taken over without, to be mended and sent again. */
export function RowProblems({
  rows,
  count,
}: {
  readonly rows: readonly RowProblem[];
  /** Of all; so many may not be told one by one. */
  readonly count: number;
}) {
  const [text, format] = [useImportText(), useFormat()];
  if (count === 0) return null;
  return (
    <Panel title={text.leftOut(count)}>
      <p>{text.leftOutTodo}</p>
      <Table
        caption={text.leftOut(count)}
        columns={[
          {
            id: 'line',
            title: text.line,
            cell: ({ line }) => (line > 0 ? text.lineNumber(format.number(line)) : text.wholeFile),
            align: 'tight',
          },
          { id: 'column', title: text.column, cell: ({ column }) => column },
          { id: 'value', title: text.value, cell: ({ value }) => value },
          { id: 'why', title: text.why, cell: ({ why }) => <strong>{why}</strong> },
        ]}
        rows={rows}
        id={({ line, column, value, why }) => [line, column, value, why].join(' ')}
      />
      {rows.length < count && <p>{text.leftOutMore(format.number(count - rows.length))}</p>}
    </Panel>
  );
}
