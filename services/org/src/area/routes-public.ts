import { areaCode, publicRoute, text } from '@firegrid/http';
import { DomainError, common } from '@firegrid/problem';
import { z } from 'zod';
import { everything } from '../acts.ts';
import { type Level, type RegisteredArea, levels } from './area.ts';
import { areasByCode } from './names.ts';
import { searchText } from './search-keys.ts';
import type { Areas } from './store.ts';
import { level, registered } from './views.ts';

/** A grid is how the work is divided: nobody outside knows it by name. */
const known = levels.filter((one): one is Exclude<Level, 'grid'> => one !== 'grid');
const most = { found: 20, parts: 200 };

/** Where somebody says that something is: no person, no post, no version. */
const publicArea = z.object({
  code: areaCode,
  name: z.string(),
  level,
  /** What it lies in by name, the highest first, the province left out: many villages have the same name. */
  within: z.array(z.string()),
});

/** GET /public/areas: found by the beginning of a name (or pinyin), or step by step from the top. */
export const publicAreasRoute = (areas: Areas) =>
  publicRoute({
    method: 'get',
    path: '/public/areas',
    reason: 'who reports a hazard without a login says where it is; names of areas are no secret',
    summary: 'Areas to choose from: found by name, or those directly in another; without either the top',
    tags: ['public'],
    query: z.strictObject({ q: text(30).optional(), in: areaCode.optional() }),
    output: z.object({ items: z.array(publicArea) }),
    async handler({ query: { q, in: parent } }) {
      if (q !== undefined && parent !== undefined) throw either();
      const items = await (q === undefined ? partsOf(areas, parent ?? '') : foundBy(areas, q));
      const names = await areasByCode(
        areas,
        items.flatMap(({ ancestors }) => ancestors),
      );
      return { items: items.map((area) => shown(area, names)) };
    },
  });

/** The higher levels first. Each is looked up by its index, so that it costs the same however many begin so. */
async function foundBy(areas: Areas, q: string): Promise<RegisteredArea[]> {
  const all: RegisteredArea[] = [];
  for (const one of known) {
    const room = most.found - all.length;
    if (room === 0) break;
    const found = await areas.few(everything, { found: searchText(q), level: one, is: 'open' }, room);
    all.push(...found.map(registered).sort(byCode));
  }
  return all;
}

const byCode = (one: RegisteredArea, other: RegisteredArea): number => (one.code < other.code ? -1 : 1);

async function partsOf(areas: Areas, parent: string): Promise<RegisteredArea[]> {
  const filter = { parent, levels: known, is: 'open' };
  const { items } = await areas.find(everything, filter, { limit: most.parts });
  return items.map(registered);
}

const shown = (
  { code, name, level: at, ancestors }: RegisteredArea,
  names: ReadonlyMap<string, RegisteredArea>,
) => ({
  code,
  name,
  level: at,
  within: ancestors
    .slice(0, -1)
    .flatMap((above) => names.get(above) ?? [])
    .filter((above) => above.level !== 'province')
    .map((above) => above.name),
});

const either = (): DomainError =>
  new DomainError(common['invalid-input'], 'Ask by name or by the area around, not both.', {
    errors: [{ pointer: '/query/in', message: 'is not asked together with q' }],
  });
