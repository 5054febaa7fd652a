/** The path of an area below a parent: from the root to the area itself. A root has no parent. */
export const pathBelow = (parent: { ancestors: readonly string[] } | null, code: string): string[] => [
  ...(parent?.ancestors ?? []),
  code,
];

/**
 * The path of something that lay below areas which have moved. The lowest of them decides: what lies between it and
 * the end has not moved. Right for whatever has moved in whatever order, and the same when applied again.
 * @param moved code → its path now
 */
export function followedPath(
  path: readonly string[],
  moved: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const lowest = path.findLastIndex((code) => moved.has(code));
  const prefix = moved.get(path[lowest] ?? '');
  return prefix ? [...prefix, ...path.slice(lowest + 1)] : path;
}

export const samePath = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((code, i) => code === other[i]);
