import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import exceljs from 'exceljs';

type WorkbookReader = InstanceType<typeof exceljs.stream.xlsx.WorkbookReader>;

/** What exceljs does inside and doesn't tell in its types. */
interface Inside {
  _parseSharedStrings(entry: Readable): unknown;
  _parseWorksheet(xml: AsyncIterable<Buffer | string>, sheet: string): unknown;
}

/**
 * exceljs's streaming reader, mended: it decodes each piece of XML by itself, so that a Chinese character cut between two
 * pieces becomes U+FFFD (exceljs#2063, #2084). Here it is given text of whole characters.
 */
export function workbookReader(path: string): WorkbookReader {
  const reader = new exceljs.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  const inside = reader as unknown as Inside;
  const parseSharedStrings = inside._parseSharedStrings.bind(reader);
  const parseWorksheet = inside._parseWorksheet.bind(reader);
  inside._parseSharedStrings = (entry) => parseSharedStrings(entry.setEncoding('utf8'));
  inside._parseWorksheet = (xml, sheet) => parseWorksheet(wholeCharacters(xml), sheet);
  return reader;
}

async function* wholeCharacters(pieces: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  for await (const piece of pieces) yield typeof piece === 'string' ? piece : decoder.write(piece);
}
