import type { Scope } from '@firegrid/access';
import { type Issued, derivedId } from '@firegrid/decider';
import { areaCode } from '@firegrid/http';
import { DomainError } from '@firegrid/problem';
import type { BulkItem } from '@firegrid/store';
import { everything, changeAll, createAll } from '../acts.ts';
import type { AreaCommand, RegisteredArea, Responsible } from '../area/area.ts';
import { areaProblems as problems } from '../area/problems.ts';
import type { Areas } from '../area/store.ts';
import { registered } from '../area/views.ts';
import { dayOf } from '../calendar.ts';

export interface NewGrid {
  readonly name: string;
  readonly responsible: Responsible | null;
}

export interface DivideOrder {
  readonly scope: Scope;
  readonly issued: Issued;
  readonly fingerprint: string;
  readonly ifMatch?: number;
}

/** Grids are numbered below it, and their codes are areas' codes as well. */
const isDividable = (code: string): boolean => areaCode.safeParse(`${code}-000`).success;

/**
 * Divides an area into grids. The area's own document gives the numbers, once for a command; the grids' acts follow
 * from the same command, so what a crash leaves undone the repetition does. Whoever calls holds the hierarchy's lease.
 * @returns the codes in the order of the grids, and the area's version
 */
export async function divide(
  areas: Areas,
  village: string,
  grids: readonly NewGrid[],
  order: DivideOrder,
): Promise<{ id: string; version: number; codes: string[] }> {
  const { scope, issued } = order;
  const area = registered(await areas.get(scope, village));
  if (!isDividable(village)) {
    throw new DomainError(
      problems['cannot-be-divided'],
      `${area.name} has no code that grids can be numbered below.`,
    );
  }
  const taken = (await gridsOf(areas, village)).map((grid) => grid.name);
  const command: AreaCommand = { type: 'divide', names: grids.map(({ name }) => name), taken };
  const { gridsMade, version } = await areas.handle(scope, village, command, issued, order);
  const first = gridsMade - grids.length + 1;
  const codes = grids.map((_, i) => `${village}-${String(first + i).padStart(3, '0')}`);
  await register(areas, area, grids, codes, order);
  return { id: village, version, codes };
}

/** The open grids of an area. */
export async function gridsOf(areas: Areas, village: string): Promise<RegisteredArea[]> {
  const { items } = await areas.find(
    everything,
    { parent: village, level: 'grid', is: 'open' },
    { limit: 1000 },
  );
  return items.map(registered);
}

async function register(
  areas: Areas,
  { code: village, ancestors, from }: RegisteredArea,
  grids: readonly NewGrid[],
  codes: readonly string[],
  { scope, issued, fingerprint }: DivideOrder,
): Promise<void> {
  const parent = { code: village, ancestors, closed: false };
  const today = dayOf(issued.at);
  const on = today < from ? from : today;
  const item = (code: string, command: AreaCommand): BulkItem<AreaCommand> => ({
    id: code,
    command,
    issued: { ...issued, id: derivedId(issued.id, command.type, code) },
    // Of what was asked, not of what it became: a person may have a login by the time it is asked again.
    fingerprint,
  });
  const creating = grids.map(({ name }, i) => {
    const code = codes[i] ?? '';
    return item(code, { type: 'register', code, name, level: 'grid', parent, on });
  });
  const naming = grids.flatMap(({ responsible }, i) =>
    responsible ? [item(codes[i] ?? '', { type: 'name-responsible', responsible })] : [],
  );
  const [refused] = [
    ...(await createAll(areas, scope, creating)),
    ...(await changeAll(areas, scope, naming)),
  ];
  if (refused) throw refused.error;
}
