import { readFileSync } from 'node:fs';

export const fields = [
  'name',
  'class',
  'area',
  'address',
  'longitude',
  'latitude',
  'contact',
  'phone',
  'floorArea',
  'creditCode',
  'tags',
] as const;
export type Field = (typeof fields)[number];

/** A column people may fill: what it is called, the first name being the template's. */
export interface ColumnDefinition {
  readonly field: Field;
  readonly required?: boolean;
  readonly headers: readonly string[];
  readonly hint: string;
}

export const columnDefinitions = JSON.parse(
  readFileSync(new URL('../../data/import-columns.json', import.meta.url), 'utf8'),
) as readonly ColumnDefinition[];

/** Where each field stands in this file, and what the file calls it. */
export interface Columns {
  readonly at: Readonly<Partial<Record<Field, number>>>;
  readonly headers: readonly string[];
  readonly ignored: readonly string[];
}

/** What is wrong with a header: the file as a whole can't be read. */
export interface HeaderProblem {
  readonly missing: readonly string[];
  readonly twice: readonly string[];
}

/** Reads a header in any order, Chinese or English, whatever its case and width; unknown columns are ignored. */
export function readHeader(cells: readonly string[]): Columns | HeaderProblem {
  const at: Partial<Record<Field, number>> = {};
  const ignored: string[] = [];
  const twice: string[] = [];
  const headers = cells.map((cell) => cell.trim());
  headers.forEach((header, index) => {
    const field = fieldOf.get(plain(header));
    if (!field) {
      if (header) ignored.push(header);
    } else if (at[field] !== undefined) twice.push(header);
    else at[field] = index;
  });
  const missing = columnDefinitions
    .filter(({ field, required }) => required && at[field] === undefined)
    .map(({ headers: [name = ''] }) => name);
  return missing.length > 0 || twice.length > 0 ? { missing, twice } : { at, headers, ignored };
}

export const isHeaderProblem = (header: Columns | HeaderProblem): header is HeaderProblem =>
  'missing' in header;

/** Spaces, case, width and a trailing * or (m²) make no other column. */
const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*\)|[\s*_]/g, '');

const fieldOf = new Map(
  columnDefinitions.flatMap(({ field, headers }) => headers.map((header) => [plain(header), field] as const)),
);
