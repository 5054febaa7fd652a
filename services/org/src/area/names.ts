import { everything } from '../acts.ts';
import type { Level, RegisteredArea } from './area.ts';
import type { Areas } from './store.ts';
import { registered } from './views.ts';

export interface NamedArea {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
}

/** Areas by code, whoever asks: that an area is there and what it is called is no secret. */
export async function areasByCode(
  areas: Areas,
  codes: readonly string[],
): Promise<Map<string, RegisteredArea>> {
  const wanted = [...new Set(codes)];
  const found = new Map<string, RegisteredArea>();
  for (let i = 0; i < wanted.length; i += 500) {
    const part = wanted.slice(i, i + 500);
    const { items } = await areas.find(everything, { codes: part }, { limit: part.length });
    for (const item of items) found.set(item.id, registered(item));
  }
  return found;
}

/** The names along a path, the root first. A grid worker sees the names above, not the areas. */
export async function namesOf(areas: Areas, codes: readonly string[]): Promise<NamedArea[]> {
  const found = await areasByCode(areas, codes);
  return codes.flatMap((code) => {
    const area = found.get(code);
    return area ? [{ code, name: area.name, level: area.level }] : [];
  });
}
