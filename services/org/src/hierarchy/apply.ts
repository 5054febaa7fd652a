import { type Scope, systemScope } from '@firegrid/access';
import { derivedId, type Issued } from '@firegrid/decider';
import type { DomainError } from '@firegrid/problem';
import type { BulkItem } from '@firegrid/store';
import { fingerprintOf, changeAll, createAll } from '../acts.ts';
import type { AreaCommand } from '../area/area.ts';
import type { Areas } from '../area/store.ts';
import type { Plan } from '../area-import/plan.ts';

export type Changes = Pick<Plan, 'effective' | 'registered' | 'renamed' | 'moved' | 'closed'>;

/** The plan was made within the scope of whoever asked: what it moves of others' is decided there. */
const planned: Scope = systemScope('a checked plan of the area register');

/**
 * Carries out planned changes in the order of the plan. Every act's id follows from the plan's, so that a repetition
 * meets what is done.
 * @returns what was refused after all, because the register changed under the plan
 */
export async function applyChanges(
  areas: Areas,
  changes: Changes,
  issued: Issued,
  done: (count: number) => Promise<void> | void = () => undefined,
): Promise<{ code: string; error: DomainError }[]> {
  const { effective: on, registered, renamed, moved, closed } = changes;
  const item = (id: string, command: AreaCommand): BulkItem<AreaCommand> => ({
    id,
    command,
    issued: { ...issued, id: derivedId(issued.id, command.type, id) },
    fingerprint: fingerprintOf(command),
  });
  const above = ({ parent, ancestors }: { parent: string; ancestors: readonly string[] }) =>
    parent === '' ? null : { code: parent, ancestors: ancestors.slice(0, -1), closed: false };

  const creating = registered.map((area) => {
    const { code, name, level } = area;
    return item(code, { type: 'register', code, name, level, parent: above(area), on });
  });
  const changing = [
    renamed.map(({ code, name, level }) => item(code, { type: 'rename', name, level, on })),
    moved.map((area) => item(area.code, { type: 'move', to: above(area), on: area.on })),
    closed.map((area) => item(area.code, { type: 'close', on: area.on, successors: area.successors })),
  ];
  const refused = await createAll(areas, planned, creating, done);
  for (const items of changing) refused.push(...(await changeAll(areas, planned, items, done)));
  return refused.map(({ id, error }) => ({ code: id, error }));
}
