import type { AreaRegister } from '@firegrid/areas';
import { systemScope } from '@firegrid/access';
import { type Actor, type Issued, derivedId } from '@firegrid/decider';
import type { KnownPremises } from '../premises/store.ts';
import { type Command, type Post, dutyId } from './duty.ts';
import type { Duties } from './store.ts';
import type { Week } from './week.ts';

export const system: Actor = { subject: 'system', role: 'system', area: '' };
const everywhere = systemScope('duties are laid by rule, for all');

export interface Visited {
  readonly id: string;
  readonly known: KnownPremises;
}

/**
 * The post that inspects what lies in an area: its grid worker, or the area's own officer where it has no grids yet.
 * @throws Error while the area is not known here yet: its news is under way, so try again
 */
export async function postOf(areas: AreaRegister, code: string): Promise<Post> {
  const level = (await areas.get(code))?.level;
  if (!level) throw new Error(`area ${code} is not in the register yet`);
  return { role: level === 'grid' ? 'grid-worker' : `${level}-officer`, area: code };
}

/** Lays the week's duty on each of these premises; those that have it keep it. */
export async function layDuties(
  { duties, areas }: { duties: Duties; areas: AreaRegister },
  visited: readonly Visited[],
  week: Week,
  now: Date,
): Promise<void> {
  const items = visited.map(async ({ id, known: { name, area } }) => {
    const command: Command = {
      type: 'lay',
      premises: { id, name, area },
      post: await postOf(areas, area.code),
      week,
    };
    const duty = dutyId(id, week.period);
    return { id: duty, command, issued: issuedBySystem(now, duty, 'lay'), fingerprint: duty };
  });
  await duties.bulkCreate(everywhere, await Promise.all(items));
}

/** An act of a rule: the same act whenever and wherever it is tried again. */
export const issuedBySystem = (at: Date, ...why: string[]): Issued => ({
  id: derivedId(...why),
  by: system,
  at,
});
