import type { Scope } from '@firegrid/access';
import { areaCode } from '@firegrid/http';
import type { Responsible } from '../area/area.ts';
import type { CsvRecord } from '../area-import/parse.ts';
import { type RowProblem, rowProblem } from '../area-import/rows.ts';
import type { People } from '../person/store.ts';

/** A row of a grid file that can be read. */
export interface GridRow {
  readonly line: number;
  readonly village: string;
  readonly name: string;
  /** A username; '' for nobody. */
  readonly responsible: string;
}

/** Columns in English or Chinese. */
export function rowOf(line: number, record: CsvRecord): GridRow | RowProblem {
  const village = record.village ?? record['村'] ?? '';
  const name = record.name ?? record['网格'] ?? '';
  const responsible = record.responsible ?? record['负责人'] ?? '';
  if (!areaCode.safeParse(village).success) return rowProblem(line, 'village', 'not-a-code', village);
  if (name === '') return rowProblem(line, 'name', 'missing', name);
  if (name.length > 100) return rowProblem(line, 'name', 'too-long', name);
  if (/\p{Cc}/u.test(name)) return rowProblem(line, 'name', 'unreadable', name);
  return { line, village, name, responsible };
}

/** The people named, by username; those that aren't the asker's, have left or are the asker are not in it. */
export async function responsibles(
  people: People,
  scope: Scope,
  rows: readonly GridRow[],
  subject: string,
): Promise<Map<string, Responsible>> {
  const wanted = [...new Set(rows.map(({ responsible }) => responsible).filter(Boolean))];
  const found = new Map<string, Responsible>();
  for (let i = 0; i < wanted.length; i += 200) {
    const usernames = wanted.slice(i, i + 200);
    const active = await people.few(scope, { usernames, is: 'active' }, usernames.length);
    for (const { id, state } of active) {
      if (state.is === 'none' || (state.subject !== '' && state.subject === subject)) continue;
      found.set(state.username, { person: id, subject: state.subject });
    }
  }
  return found;
}
