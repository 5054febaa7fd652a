import { areaCode } from '@firegrid/http';
import { parse } from 'csv-parse';
import { levels, type Level } from '../area/area.ts';
import { type Row, type RowProblem, rowProblem } from './rows.ts';

const nameLimit = 100;

export interface Parsed {
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
}

/**
 * Reads an area file: CSV with the columns code, name, level, parent and, where areas close, successors (codes
 * separated by blanks, the heir first). UTF-8, or GB 18030 as Excel writes it in China.
 */
export async function parseAreas(file: Uint8Array): Promise<Parsed> {
  const rows: Row[] = [];
  const problems: RowProblem[] = [];
  for await (const { line, record } of records(file, problems)) {
    const found = rowOf(line, record);
    if ('reason' in found) problems.push(found);
    else rows.push(found);
  }
  return { rows, problems };
}

export type CsvRecord = Readonly<Record<string, string | undefined>>;

/** The records of a CSV file with a header; a record that is not CSV is a problem, the others go on. */
export async function* records(
  file: Uint8Array,
  problems: RowProblem[],
): AsyncIterable<{ line: number; record: CsvRecord }> {
  const parser = parse(decoded(file), {
    columns: (header: string[]) => header.map((name) => name.trim()),
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_error: true,
    max_record_size: 10_000,
    on_skip: (error) => {
      problems.push(rowProblem(Number(error?.lines ?? 0), '', 'unreadable', error?.code ?? ''));
      return undefined;
    },
  });
  for await (const { record, info } of parser as AsyncIterable<{
    record: CsvRecord;
    info: { lines: number };
  }>) {
    yield { line: info.lines, record };
  }
}

function rowOf(line: number, record: CsvRecord): Row | RowProblem {
  const { code = '', name = '', level = '', parent = '', successors = '' } = record;
  if (!areaCode.safeParse(code).success) return rowProblem(line, 'code', 'not-a-code', code);
  if (name === '') return rowProblem(line, 'name', 'missing', name);
  if (/\p{Cc}/u.test(name)) return rowProblem(line, 'name', 'unreadable', name);
  if (name.length > nameLimit) return rowProblem(line, 'name', 'too-long', name);
  if (!isLevel(level)) return rowProblem(line, 'level', 'unknown-level', level);
  if (parent !== '' && !areaCode.safeParse(parent).success)
    return rowProblem(line, 'parent', 'not-a-code', parent);
  const heirs = successors.split(/[\s;|]+/).filter(Boolean);
  return { line, code, name, level, parent, successors: heirs };
}

const isLevel = (text: string): text is Level => (levels as readonly string[]).includes(text);

function decoded(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('gb18030').decode(file);
  }
}
