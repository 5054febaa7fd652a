/** A command `find` as it goes over the wire. */
export interface Find {
  readonly find: string;
  readonly filter?: object;
  readonly sort?: object;
  readonly limit?: number;
  readonly hint?: unknown;
}

export interface Plan {
  /** Read in the order of an index; all that match read and then sorted; or read without an index. */
  readonly kind: 'ordered' | 'sorted' | 'scan';
  /** Names of the indexes that are read. */
  readonly indexes: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

/** How the database would answer: MongoDB's words for it (`stage`), or PostgreSQL's (`Node Type`), of which DocumentDB is made. */
export async function planOf(
  database: { command(command: object): Promise<object> },
  { find, filter, sort, limit, hint }: Find,
): Promise<Plan> {
  const asked = Object.entries({ find, filter, sort, limit, hint }).filter(
    ([, value]) => value !== undefined,
  );
  const answer = (await database.command({
    explain: Object.fromEntries(asked),
    verbosity: 'queryPlanner',
  })) as { readonly queryPlanner?: Node };
  const { winningPlan, Plan } = answer.queryPlanner ?? {};
  const nodes = nodesOf(winningPlan ?? Plan);
  const steps = nodes.map((node) => node['Node Type'] ?? node['stage']);
  const indexes = nodes.flatMap((node) => node['Index Name'] ?? node['indexName'] ?? []).map(String);
  const has = (...kinds: string[]): boolean => steps.some((step) => kinds.includes(String(step)));
  const kind = has('Sort', 'Incremental Sort', 'SORT')
    ? 'sorted'
    : has('Seq Scan', 'COLLSCAN')
      ? 'scan'
      : 'ordered';
  if (kind === 'ordered' && !has('Index Scan', 'IXSCAN'))
    throw new Error(`no plan in ${JSON.stringify(answer)}`);
  return { kind, indexes: [...new Set(indexes)] };
}

/** Steps of a plan; what else it says beside them (costs, bounds) are none. */
function nodesOf(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(nodesOf);
  return 'Node Type' in value || 'stage' in value ? [value, ...below] : below;
}
