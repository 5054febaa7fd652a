import { DomainError } from '@firegrid/problem';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Cipher, sealContact } from '../premises/contact.ts';
import { placeKey } from '../premises/premises.ts';
import { type Columns, isHeaderProblem, readHeader } from './columns.ts';
import type { ImportJob, StagedRow } from './job.ts';
import { problems } from './problems.ts';
import type { Rejection } from './rejection.ts';
import { type Row, readRow } from './row.ts';
import type { Sheet } from './sheet.ts';

/** Lines per chunk: enough to fill a round trip, little enough to be done in a second or two. */
export const chunkRows = 500;

/** Where staged lines go. */
export interface Sink {
  chunk(n: number, rows: readonly StagedRow[]): Promise<void>;
  reject(rejections: readonly Rejection[]): Promise<void>;
}

export type Staged = Pick<ImportJob, 'rows' | 'chunks' | 'columns' | 'ignoredColumns'> & {
  readonly rejected: number;
};

/**
 * Reads a sheet line by line into chunks, checking all that can be checked without knowing the register. Holds one
 * chunk, and of every line a short key, to find the same premises twice in a file.
 * @throws DomainError wrong-columns, too-many-rows
 */
export async function stage(
  sheet: Sheet,
  { catalogue, cipher, maxRows }: { catalogue: Catalogue; cipher: Cipher; maxRows: number },
  sink: Sink,
): Promise<Staged> {
  let columns: Columns | undefined;
  let rows = 0;
  let rejected = 0;
  let chunks = 0;
  let chunk: StagedRow[] = [];
  let rejections: Rejection[] = [];
  const seen = new Map<string, number>();
  const flush = async (): Promise<void> => {
    if (rejections.length > 0) await sink.reject(rejections);
    if (chunk.length > 0) await sink.chunk(chunks++, chunk);
    [chunk, rejections] = [[], []];
  };

  for await (const { line, cells } of sheet) {
    if (!columns) {
      columns = headerOf(cells ?? []);
      continue;
    }
    if (++rows > maxRows)
      throw new DomainError(problems['too-many-rows'], `A file may have ${maxRows} rows; split it.`);
    const read = cells
      ? readRow(line, cells, columns, catalogue)
      : [{ line, column: '', reason: 'unreadable-line', value: '' } as const];
    const fault = 'name' in read ? repeated(read, columns, seen) : read;
    if (fault) {
      rejected++;
      rejections.push(...fault);
    } else if ('name' in read) chunk.push(sealedRow(read, cipher));
    if (chunk.length >= chunkRows || rejections.length >= chunkRows) await flush();
  }
  await flush();
  const { at, headers, ignored } = columns ?? headerOf([]);
  const names = Object.entries(at).map(([field, index]) => [field, headers[index]]);
  return {
    rows,
    rejected,
    chunks,
    columns: Object.fromEntries(names) as Staged['columns'],
    ignoredColumns: ignored,
  };
}

function headerOf(cells: readonly string[]): Columns {
  const header = readHeader(cells);
  if (!isHeaderProblem(header)) return header;
  const { missing, twice } = header;
  const said = [
    missing.length > 0 && `lacks ${missing.join('、')}`,
    twice.length > 0 && `has ${twice.join('、')} twice`,
  ];
  throw new DomainError(
    problems['wrong-columns'],
    `The first line of the file ${said.filter(Boolean).join(' and ')}.`,
  );
}

/** A line that speaks of the same premises as an earlier one: which of the two is right, only people know. */
function repeated(row: Row, { at, headers }: Columns, seen: Map<string, number>): Rejection[] | undefined {
  const { line, creditCode } = row;
  const place = `${row.area} ${placeKey(row.name, row.address)}`;
  const sameCode = creditCode === undefined ? undefined : seen.get(creditCode);
  const sameAs = sameCode ?? seen.get(place);
  if (sameAs === undefined) {
    seen.set(place, line);
    if (creditCode !== undefined) seen.set(creditCode, line);
    return undefined;
  }
  const [column, value] =
    sameCode === undefined ? [headers[at.name ?? -1], row.name] : [headers[at.creditCode ?? -1], creditCode];
  return [{ line, column: column ?? '', reason: 'same-premises-twice', value: value ?? '', sameAs }];
}

const sealedRow = ({ contact, ...row }: Row, cipher: Cipher): StagedRow =>
  contact ? { ...row, contact: sealContact(cipher, contact) } : row;
