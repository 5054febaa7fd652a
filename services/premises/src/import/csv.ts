import { decoded } from './decoded.ts';
import { type Sheet, type SheetLine, isEmpty } from './sheet.ts';

/** A quoted cell may run over this many lines; one that runs on has lost its quote. */
const longestRecord = { lines: 20, characters: 32_768 } as const;

/**
 * Reads CSV as people save it (RFC 4180; comma, semicolon or tab; UTF-8 or GB 18030), a line at a time. A lost quote
 * costs its own line: a general parser would swallow everything up to the next quote or the file's end.
 */
export async function* csvSheet(bytes: AsyncIterable<Uint8Array>): Sheet {
  let delimiter = ',';
  let first = true;
  let waiting: Physical[] = [];
  for await (const physical of physicalLines(decoded(bytes))) {
    if (first) delimiter = delimiterOf(physical.text ?? '');
    first = false;
    waiting.push(physical);
    const { read, rest } = records(waiting, delimiter, false);
    waiting = rest;
    yield* read;
  }
  yield* records(waiting, delimiter, true).read;
}

interface Physical {
  readonly line: number;
  /** Undefined: too long to keep. */
  readonly text: string | undefined;
}

/** Takes whole records off the front; what is left may be the beginning of one. */
function records(
  lines: readonly Physical[],
  delimiter: string,
  ended: boolean,
): { read: SheetLine[]; rest: Physical[] } {
  const read: SheetLine[] = [];
  let from = 0;
  next: while (from < lines.length) {
    const line = lines[from]?.line ?? 0;
    let record = '';
    for (let to = from; to < lines.length; to++) {
      const text = lines[to]?.text;
      if (text === undefined) break;
      record = to === from ? text : `${record}\n${text}`;
      const cells = cellsOf(record, delimiter);
      if (cells === 'broken') break;
      if (cells !== 'open') {
        if (!isEmpty(cells)) read.push({ line, cells });
        from = to + 1;
        continue next;
      }
      const tooLong = to - from >= longestRecord.lines || record.length > longestRecord.characters;
      if (tooLong) break;
      if (to === lines.length - 1 && !ended) return { read, rest: lines.slice(from) };
    }
    read.push({ line });
    from++;
  }
  return { read, rest: [] };
}

/** The cells of a record; 'open' while a quote waits for its end, 'broken' where text follows a closing quote. */
function cellsOf(record: string, delimiter: string): string[] | 'open' | 'broken' {
  if (!record.includes('"')) return record.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; ;) {
    if (record[at] !== '"') {
      const end = record.indexOf(delimiter, at);
      cells.push(end < 0 ? record.slice(at) : record.slice(at, end));
      if (end < 0) return cells;
      at = end + 1;
      continue;
    }
    let cell = '';
    for (at++; ;) {
      const quote = record.indexOf('"', at);
      if (quote < 0) return 'open';
      cell += record.slice(at, quote);
      at = quote + 1;
      if (record[at] !== '"') break;
      cell += '"';
      at++;
    }
    cells.push(cell);
    if (at >= record.length) return cells;
    if (record[at] !== delimiter) return 'broken';
    at++;
  }
}

async function* physicalLines(texts: AsyncIterable<string>): AsyncGenerator<Physical> {
  let line = 1;
  let rest = '';
  let cut = false;
  const done = (text: string): Physical => {
    const keep = !cut && text.length <= longestRecord.characters;
    cut = false;
    return { line: line++, text: keep ? text : undefined };
  };
  for await (const text of texts) {
    const parts = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    for (const part of parts) yield done(line === 1 ? part.replace(/^\uFEFF/, '') : part);
    if (rest.length > longestRecord.characters) {
      cut = true;
      rest = '';
    }
  }
  const last = rest.replace(/\r$/, '');
  if (last || cut) yield done(line === 1 ? last.replace(/^\uFEFF/, '') : last);
}

/** Whichever separates the header into most cells. */
const delimiterOf = (header: string): string =>
  [',', ';', '\t'].reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best));
