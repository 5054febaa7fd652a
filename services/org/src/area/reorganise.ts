import { type Scope, covers } from '@firegrid/access';
import type { Issued } from '@firegrid/decider';
import type { Guard } from '@firegrid/http';
import { DomainError, common } from '@firegrid/problem';
import { everything } from '../acts.ts';
import { applyChanges } from '../hierarchy/apply.ts';
import type { Hierarchy } from '../hierarchy/hierarchy.ts';
import type { Level, Parent, RegisteredArea } from './area.ts';
import { areasByCode } from './names.ts';
import { areaProblems as problems } from './problems.ts';
import type { Areas } from './store.ts';
import { pathBelow } from './tree.ts';
import { registered } from './views.ts';

/** A request to change the hierarchy. */
export interface Order {
  readonly scope: Scope;
  readonly issued: Issued;
  readonly guard: Guard;
}

export interface Part {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** What of the old area's content comes here; the first part inherits the rest. */
  readonly children: readonly string[];
}

/** Changes of who lies in whom: more than one area is touched, so nobody else is at it meanwhile. */
export function reorganiser(areas: Areas, hierarchy: Hierarchy) {
  const above = async (scope: Scope, code: string): Promise<Parent | null> => {
    if (code === '') return null;
    const { ancestors, is } = await inScope(areas, scope, code, '/parent');
    return { code, ancestors, closed: is === 'closed' };
  };

  /** Closes an area; what is open in it goes first. Repeatable at every point. */
  const close = async (
    { scope, issued, guard }: Order,
    area: RegisteredArea,
    on: string,
    heirs: readonly RegisteredArea[],
    taking: (child: string) => RegisteredArea | undefined,
  ) => {
    const { code } = area;
    const children = area.is === 'open' ? await openChildren(areas, code) : [];
    const homeless = children.filter((child) => !taking(child.code));
    if (homeless.length > 0) {
      const detail = `${area.name} still contains ${homeless.length} areas, such as ${homeless[0]?.name}.`;
      throw new DomainError(problems['area-has-parts'], detail);
    }
    for (const heir of heirs) {
      if (!heir.ancestors.includes(code)) continue;
      throw new DomainError(problems['area-in-circle'], `${heir.code} lies inside ${code}.`);
    }
    const moved = children.flatMap((child) => {
      const heir = taking(child.code);
      if (!heir) return [];
      const ancestors = pathBelow(heir, child.code);
      const day = on < child.from ? child.from : on;
      return [
        { code: child.code, name: child.name, fromParent: code, parent: heir.code, ancestors, on: day },
      ];
    });
    const command = closing(on, heirs);
    await areas.rehearse(scope, code, command, issued, guard);
    const changes = { effective: on, registered: [], renamed: [], moved, closed: [] };
    const [refused] = await applyChanges(areas, changes, issued);
    if (refused) throw refused.error;
    return areas.handle(scope, code, command, issued, guard);
  };

  return {
    register: (
      { scope, issued, guard }: Order,
      area: { code: string; name: string; level: Level; parent: string; on: string },
    ) =>
      hierarchy.change(async () => {
        const command = { type: 'register' as const, ...area, parent: await above(scope, area.parent) };
        return areas.handle(scope, area.code, command, issued, { ...guard, create: true });
      }),

    move: ({ scope, issued, guard }: Order, code: string, parent: string, on: string) =>
      hierarchy.change(async () => {
        const to = await above(scope, parent);
        return areas.handle(scope, code, { type: 'move', to, on }, issued, guard);
      }),

    close: (order: Order, code: string, on: string, successors: readonly string[]) =>
      hierarchy.change(async () => {
        const area = registered(await areas.get(order.scope, code));
        const heirs: RegisteredArea[] = [];
        for (const successor of successors) heirs.push(await heirIn(areas, order.scope, successor));
        return close(order, area, on, heirs, () => heirs[0]);
      }),

    split: (order: Order, code: string, on: string, parts: readonly Part[]) =>
      hierarchy.change(async () => {
        const { scope, issued } = order;
        const area = registered(await areas.get(scope, code));
        const made = parts.map(({ code: part, name, level }) => ({
          ...{ code: part, name, level, parent: area.parent },
          ancestors: [...area.ancestors.slice(0, -1), part],
        }));
        if (made.some((part) => !covers(scope, part))) {
          throw new DomainError(common.forbidden, 'The parts would not lie in an area of yours.');
        }
        await areas.rehearse(scope, code, closing(on, made), issued, order.guard);
        const changes = { effective: on, registered: made, renamed: [], moved: [], closed: [] };
        const [refused] = area.is === 'open' ? await applyChanges(areas, changes, issued) : [];
        if (refused) throw refused.error;
        const there = await areasByCode(
          areas,
          parts.map((part) => part.code),
        );
        const heirs = parts.flatMap((part) => there.get(part.code) ?? []);
        const owner = new Map(parts.flatMap((part) => part.children.map((child) => [child, part.code])));
        return close(order, area, on, heirs, (child) => there.get(owner.get(child) ?? '') ?? heirs[0]);
      }),
  };
}

const closing = (on: string, heirs: readonly { readonly code: string }[]) => ({
  type: 'close' as const,
  on,
  successors: heirs.map(({ code }) => code),
});

export type Reorganiser = ReturnType<typeof reorganiser>;

async function openChildren(areas: Areas, parent: string): Promise<RegisteredArea[]> {
  const children: RegisteredArea[] = [];
  for await (const child of areas.each(everything, { parent, is: 'open' })) children.push(registered(child));
  return children;
}

/** @throws DomainError invalid-input naming the field, where the area is not one of the asker's */
export async function inScope(
  areas: Areas,
  scope: Scope,
  code: string,
  pointer: string,
): Promise<RegisteredArea> {
  const { items } = await areas.find(scope, { codes: [code] }, { limit: 1 });
  const [found] = items;
  if (found) return registered(found);
  const errors = [{ pointer, message: 'is not an area of yours', code: problems['unknown-area-here'].code }];
  throw new DomainError(problems['unknown-area-here'], `${code} is not an area you may use here.`, {
    errors,
  });
}

async function heirIn(areas: Areas, scope: Scope, code: string): Promise<RegisteredArea> {
  const heir = await inScope(areas, scope, code, '/successors');
  if (heir.is === 'open') return heir;
  throw new DomainError(problems['successor-unknown'], `${heir.name} is closed.`);
}
