import { type Scope, covers } from '@firegrid/access';
import { type Issued, derivedId } from '@firegrid/decider';
import { DomainError } from '@firegrid/problem';
import { changeAll } from '../acts.ts';
import type { AreaCommand, Responsible } from '../area/area.ts';
import { areasByCode } from '../area/names.ts';
import type { Areas } from '../area/store.ts';
import { records } from '../area-import/parse.ts';
import { type RowProblem, rowProblem } from '../area-import/rows.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import type { Progress } from '../imports/runner.ts';
import type { People } from '../person/store.ts';
import { divide, gridsOf } from './divide.ts';
import { type GridRow, responsibles, rowOf } from './import-rows.ts';

export interface GridImportParts {
  readonly areas: Areas;
  readonly people: People;
  readonly hierarchy: Hierarchy;
}

/** So many villages are divided before others may touch the hierarchy. */
const together = 25;

/**
 * Divides villages into grids: CSV with village, name, responsible (or 村, 网格, 负责人). A grid that is there under its
 * name stays, and gets the person named. A row that can't be is left out and told.
 */
export async function importGrids(
  parts: GridImportParts,
  { file, scope, subject }: { file: Uint8Array; scope: Scope; subject: string },
  issued: Issued,
  progress: Progress,
): Promise<void> {
  const problems: RowProblem[] = [];
  const byVillage = new Map<string, GridRow[]>();
  for await (const { line, record } of records(file, problems)) {
    const row = rowOf(line, record);
    if ('reason' in row) problems.push(row);
    else byVillage.set(row.village, [...(byVillage.get(row.village) ?? []), row]);
  }
  const rows = [...byVillage.values()].flat();
  const named = await responsibles(parts.people, scope, rows, subject);
  progress.rejected(problems);
  const counts = { rows: rows.length + problems.length, created: 0, named: 0, unchanged: 0 };
  await progress.planned(counts, rows.length);
  const villages = [...byVillage.keys()];
  for (let i = 0; i < villages.length; i += together) {
    const part = villages.slice(i, i + together);
    await parts.hierarchy.change(async () => {
      for (const village of part) {
        progress.stopping.throwIfAborted();
        const told = await divideOne(parts.areas, village, byVillage.get(village) ?? [], named, {
          scope,
          issued,
        });
        progress.rejected(told.problems);
        counts.created += told.created;
        counts.named += told.named;
        counts.unchanged += told.unchanged;
      }
    });
    await progress.done(part.reduce((sum, village) => sum + (byVillage.get(village)?.length ?? 0), 0));
    await progress.planned({ ...counts }, rows.length);
  }
}

async function divideOne(
  areas: Areas,
  village: string,
  rows: readonly GridRow[],
  named: ReadonlyMap<string, Responsible>,
  { scope, issued }: { scope: Scope; issued: Issued },
) {
  const problems: RowProblem[] = [];
  const area = (await areasByCode(areas, [village])).get(village);
  if (!area || !covers(scope, area)) {
    return {
      problems: rows.map(({ line }) => rowProblem(line, 'village', 'unknown-area', village)),
      created: 0,
      named: 0,
      unchanged: 0,
    };
  }
  const there = new Map((await gridsOf(areas, village)).map((grid) => [grid.name, grid]));
  const fresh = new Map<string, Responsible | null>();
  const naming: { id: string; command: AreaCommand; issued: Issued; fingerprint: string }[] = [];
  const seen = new Set<string>();
  let unchanged = 0;
  for (const { line, name, responsible } of rows) {
    const person = named.get(responsible) ?? null;
    if (responsible !== '' && !person) {
      problems.push(rowProblem(line, 'responsible', 'unknown-person', responsible));
      continue;
    }
    const grid = there.get(name);
    if (seen.has(name)) {
      problems.push(rowProblem(line, 'name', 'duplicate', name));
      continue;
    }
    seen.add(name);
    if (!grid) fresh.set(name, person);
    else if (!person || grid.responsible === person.person) unchanged += 1;
    else {
      const command: AreaCommand = { type: 'name-responsible', responsible: person };
      const id = derivedId(issued.id, 'name', grid.code, person.person);
      naming.push({ id: grid.code, command, issued: { ...issued, id }, fingerprint: id });
    }
  }
  const created = await create(areas, village, fresh, { scope, issued }, rows, problems);
  for (const { id, error } of await changeAll(areas, scope, naming)) {
    problems.push(rowProblem(0, 'name', error.code, id));
  }
  return { problems, created, named: naming.length, unchanged };
}

async function create(
  areas: Areas,
  village: string,
  fresh: ReadonlyMap<string, Responsible | null>,
  { scope, issued }: { scope: Scope; issued: Issued },
  rows: readonly GridRow[],
  problems: RowProblem[],
): Promise<number> {
  if (fresh.size === 0) return 0;
  const grids = [...fresh].map(([name, responsible]) => ({ name, responsible }));
  // Taken up again, other names are left: then it is another division.
  const id = derivedId(issued.id, village, ...fresh.keys());
  try {
    await divide(areas, village, grids, { scope, issued: { ...issued, id }, fingerprint: id });
    return grids.length;
  } catch (error) {
    if (!(error instanceof DomainError) || error.status >= 500) throw error;
    for (const { line, name } of rows)
      if (fresh.has(name)) problems.push(rowProblem(line, 'village', error.code, village));
    return 0;
  }
}
