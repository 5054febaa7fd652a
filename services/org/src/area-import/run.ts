import { type Scope, covers } from '@firegrid/access';
import type { Issued } from '@firegrid/decider';
import { everything } from '../acts.ts';
import type { Areas } from '../area/store.ts';
import { registered } from '../area/views.ts';
import { applyChanges } from '../hierarchy/apply.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import type { Progress } from '../imports/runner.ts';
import type { Known, Register } from './draft.ts';
import { parseAreas } from './parse.ts';
import { type Plan, planImport } from './plan.ts';
import { rowProblem } from './rows.ts';

export interface AreaImport {
  readonly file: Uint8Array;
  readonly effective: string;
  readonly closeMissing: boolean;
  readonly scope: Scope;
}

/** What a file would change, against the register as it is. */
export async function planFile(areas: Areas, order: AreaImport): Promise<Plan> {
  const { rows, problems } = await parseAreas(order.file);
  const { effective, closeMissing, scope } = order;
  const mayTouch = (ancestors: readonly string[]): boolean => covers(scope, { ancestors });
  const plan = planImport(rows, await register(areas), { effective, closeMissing, mayTouch });
  return { ...plan, rejected: [...problems, ...plan.rejected].sort((one, other) => one.line - other.line) };
}

/** Makes the register say what the file says. Interrupted, it is taken up by running it again. */
export async function importAreas(
  { areas, hierarchy }: { areas: Areas; hierarchy: Hierarchy },
  order: AreaImport,
  issued: Issued,
  progress: Progress,
): Promise<void> {
  await hierarchy.change(async () => {
    const plan = await planFile(areas, order);
    progress.rejected(plan.rejected);
    const { registered, renamed, moved, closed } = plan;
    await progress.planned(countsOf(plan), registered.length + renamed.length + moved.length + closed.length);
    const refused = await applyChanges(areas, plan, issued, async (count) => {
      progress.stopping.throwIfAborted();
      await progress.done(count);
    });
    progress.rejected(refused.map(({ code, error }) => rowProblem(0, 'code', error.code, code)));
  });
  await hierarchy.settle();
}

/** By what a person calls it: a closure with one successor is a merger, with several a split. */
export function countsOf({ registered, renamed, moved, closed, unchanged }: Plan): Record<string, number> {
  const heirs = (least: number, most: number): number =>
    closed.filter(({ successors }) => successors.length >= least && successors.length <= most).length;
  return {
    registered: registered.length,
    renamed: renamed.length,
    moved: moved.length,
    closed: heirs(0, 0),
    merged: heirs(1, 1),
    split: heirs(2, Infinity),
    unchanged,
  };
}

async function register(areas: Areas): Promise<Register> {
  const known = new Map<string, Known>();
  for await (const stored of areas.each(everything, {})) {
    const { code, name, level, parent, ancestors, from, is, successors } = registered(stored);
    known.set(code, { code, name, level, parent, ancestors, from, successors, closed: is === 'closed' });
  }
  return known;
}
