import { setTimeout as pause } from 'node:timers/promises';
import { systemScope } from '@firegrid/access';
import { type AreaEvent, type Received, topics } from '@firegrid/contracts';
import { onBatch } from '@firegrid/messaging';
import { DomainError, defineProblems } from '@firegrid/problem';
import { type Newer, type Store, type Stored, is, oneOf, readModel } from '@firegrid/store';
import { RecentlyUsed } from './cache.ts';
import { type FollowArea, resettlements } from './follow.ts';
import { type AreaNode, nodeOf } from './node.ts';

export const areaProblems = defineProblems({
  'unknown-area': { status: 400, title: 'There is no such area' },
  'closed-area': { status: 400, title: 'The area is closed' },
});

const everyone = systemScope('the register of areas is public');

export type AreaRegister = ReturnType<typeof areaRegister>;

/**
 * The service's own copy of the area register, kept in its collection `areas`.
 * @param follow rewrites the service's open work when an area moves or closes
 * @param cacheMs how long another process's news may be missed
 */
export function areaRegister({
  store,
  follow,
  cacheMs = 2_000,
}: {
  store: Store;
  follow?: FollowArea;
  cacheMs?: number;
}) {
  const model = readModel({
    store,
    name: 'areas',
    area: (node: AreaNode) => node,
    filters: { codes: oneOf<string>('_id'), parent: is<string>('state.parent') },
    sorts: {},
    indexes: [{ keys: { 'state.parent': 1, _id: 1 } }],
  });
  const recent = new RecentlyUsed<AreaNode>(5_000, cacheMs);

  const read = async (codes: readonly string[]): Promise<Map<string, Stored<AreaNode>>> => {
    const found = await model.find(everyone, { codes }, { limit: codes.length + 1 });
    return new Map(found.items.map((item) => [item.id, item]));
  };
  const get = (code: string) => recent.get(code, async () => (await read([code])).get(code)?.state);

  const learn = async (events: readonly Received<AreaEvent>[]): Promise<void> => {
    const news = events.map(nodeOf).filter((item): item is Newer<AreaNode> => item !== undefined);
    const codes = news.map(({ key }) => key);
    const look = async (code: string) => (await read([code])).get(code)?.state;
    const changes = follow ? await resettlements(await read(codes), news, look) : [];
    for (const change of changes) await follow?.(change);
    await model.applyAll(news);
    for (const code of codes) recent.forget(code);
    if (changes.length === 0) return;
    await pause(cacheMs); // until no other process places records by what it remembers
    for (const change of changes) await follow?.(change);
  };

  return {
    handlers: [onBatch(topics.area, learn)],
    get,
    /**
     * The area a new record is put in.
     * @param pointer the field that named it
     * @throws DomainError unknown-area, closed-area (400) naming the field
     */
    async require(code: string, pointer = '/area'): Promise<AreaNode> {
      const node = await get(code);
      if (node && !node.closedOn) return node;
      const kind = areaProblems[node ? 'closed-area' : 'unknown-area'];
      const message = node ? `was closed on ${node.closedOn}` : 'is not the code of an area';
      throw new DomainError(kind, `${code} ${message}.`, { errors: [{ pointer, message, code: kind.code }] });
    },
    /** Names by code; codes nobody knows are left out. */
    async names(codes: readonly string[]): Promise<Map<string, string>> {
      const found = await Promise.all([...new Set(codes)].map(get));
      return new Map(found.flatMap((node) => (node ? [[node.code, node.name] as const] : [])));
    },
    /** Direct children, closed ones included, in the order of their codes. */
    async children(code: string): Promise<AreaNode[]> {
      const found = await model.find(everyone, { parent: code }, { limit: 5_000 });
      return found.items.map(({ state }) => state);
    },
  };
}
