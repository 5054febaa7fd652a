import { DomainError, common } from '@firegrid/problem';
import type { Grant, Principal } from './principal.ts';
import { permits, type Permission } from './permissions.ts';

declare const made: unique symbol;

/**
 * The areas whose subtrees may be touched. Only `scopeOf` and `systemScope` make one, so a store that asks for it
 * can't be reached around the permission table. `areas: ['*']` is the system's: everything.
 */
export interface Scope {
  readonly areas: readonly string[];
  /** Why the system acts; absent for people. */
  readonly reason?: string;
  readonly [made]: true;
}

/** Where a record belongs: the codes from the province to the area itself, itself included. */
export interface Placement {
  readonly ancestors: readonly string[];
}

/** The post in which someone acts; of the same shape as the decider's Actor. */
export interface ActingPost {
  readonly subject: string;
  readonly role: string;
  readonly area: string;
}

const make = (scope: Omit<Scope, typeof made>): Scope => Object.freeze(scope) as Scope;

/** @throws DomainError forbidden (403) where no grant has the permission. */
export function scopeOf(principal: Principal, permission: Permission): Scope {
  const areas = new Set(holding(principal, permission).map((grant) => grant.area));
  return make({ areas: Object.freeze([...areas]) });
}

/** For consumers and sweeps, which act for nobody: everything. The reason is for the reader of the code and the log. */
export const systemScope = (reason: string): Scope => make({ areas: Object.freeze(['*']), reason });

/** Equality on ancestors, never a prefix: 330 is a prefix of 3301 and not its parent. */
export const covers = (scope: Scope, area: Placement): boolean =>
  scope.areas.some((code) => code === '*' || area.ancestors.includes(code));

/**
 * The grant that allows it, as the acting post: of those that cover the area the narrowest; without an area the first.
 * @throws DomainError forbidden (403) where none does.
 */
export function actorFor(principal: Principal, permission: Permission, area?: Placement): ActingPost {
  const depth = (grant: Grant): number => (area ? area.ancestors.lastIndexOf(grant.area) : 0);
  const [best] = holding(principal, permission)
    .filter((grant) => depth(grant) >= 0)
    .sort((one, other) => depth(other) - depth(one));
  if (!best) throw new DomainError(common.forbidden, `No post of yours allows ${permission} in this area.`);
  return { subject: principal.subject, role: best.role, area: best.area };
}

function holding(principal: Principal, permission: Permission): Grant[] {
  const grants = principal.grants.filter((grant) => permits(grant.role, permission));
  if (grants.length === 0)
    throw new DomainError(common.forbidden, `None of your posts allows ${permission}.`);
  return grants;
}
