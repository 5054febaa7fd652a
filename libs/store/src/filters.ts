import type { Scope } from '@firegrid/access';
import { DomainError, common } from '@firegrid/problem';

export type Scalar = string | number | boolean | Date | null;
export type Condition = Record<string, unknown>;
/** Declared once for a collection: name → what a value of it means. Made with `is`, `oneOf`, `range`, `startsWith`. */
export type Filters = Readonly<Record<string, (value: never) => Condition>>;
/** What may be asked, as a type. */
export type FilterOf<F extends Filters> = { readonly [K in keyof F]?: Parameters<F[K]>[0] | undefined };

/** Equality; on a field that is a list: one of its elements. null also finds records without the field. */
export const is =
  <V extends Scalar>(path: string) =>
  (value: V): Condition => ({ [path]: { $eq: scalar(value) } });

/** Any of several values. */
export const oneOf =
  <V extends Scalar>(path: string) =>
  (values: readonly V[]): Condition => ({ [path]: { $in: values.map(scalar) } });

/** From (included) up to (excluded). */
export const range =
  <V extends number | string | Date>(path: string) =>
  ({ from, below }: { readonly from?: V | undefined; readonly below?: V | undefined }): Condition => ({
    [path]: {
      ...(from === undefined ? { $ne: null } : { $gte: scalar(from) }),
      ...(below === undefined ? {} : { $lt: scalar(below) }),
    },
  });

/** Texts (or one of a list of texts) that begin so; case counts. Served by an index on the path. */
export const startsWith =
  (path: string) =>
  (prefix: string): Condition => ({
    [path]: { $regex: `^${String(prefix).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}` },
  });

/** Equality on ancestors, never a prefix: 330 is a prefix of 3301. */
const scopeCondition = (scope: Scope): Condition =>
  scope.areas.includes('*') ? {} : { 'area.ancestors': { $in: scope.areas } };

/** Scope and filter together. @throws DomainError as filterCondition does */
export const conditionOf = <F extends Filters>(scope: Scope, filters: F, asked: FilterOf<F>): Condition =>
  together([scopeCondition(scope), filterCondition(filters, asked)]);

/** The filter alone. @throws DomainError invalid-input on a filter nobody declared or a value that is an object. */
export function filterCondition<F extends Filters>(filters: F, asked: FilterOf<F>): Condition {
  const parts: Condition[] = [];
  for (const [name, value] of Object.entries(asked)) {
    const declared = Object.hasOwn(filters, name) ? filters[name] : undefined;
    if (!declared) throw new DomainError(common['invalid-input'], `There is no filter "${name}".`);
    if (value !== undefined) parts.push(declared(value));
  }
  return together(parts);
}

function together(parts: readonly Condition[]): Condition {
  const some = parts.filter((part) => Object.keys(part).length > 0);
  return some.length > 1 ? { $and: some } : (some[0] ?? {});
}

/** Types end at the wire: an object here would be an operator. */
function scalar<V>(value: V): V {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  throw new DomainError(common['invalid-input'], 'A filter takes texts, numbers and dates.');
}
