import { areaCode, defineRoute, described, uuid } from '@firegrid/http';
import { z } from 'zod';
import { everything } from '../acts.ts';
import { areasByCode } from '../area/names.ts';
import type { Areas } from '../area/store.ts';
import { namedArea } from '../area/views.ts';
import { registeredPerson } from '../person/views.ts';
import type { People } from '../person/store.ts';

const most = 50;

/** Up to 50, separated by commas. */
const several = (one: z.ZodType<string, string>, longest: number) =>
  described(
    z
      .string()
      .min(1)
      .max(most * (longest + 1))
      .transform((list) => [...new Set(list.split(','))])
      .pipe(z.array(one).max(most)),
    { type: 'string', minLength: 1, maxLength: most * (longest + 1) },
  );

/** Records say who did something and where by subject and code: here is what they are called. */
export const namesRoute = ({ areas, people }: { areas: Areas; people: People }) =>
  defineRoute({
    method: 'get',
    path: '/names',
    permission: 'area:read',
    summary: 'What people and areas named in a record are called',
    description: 'Those nobody knows are left out. A name is all that is told of either.',
    tags: ['me'],
    query: z.strictObject({
      /** Keycloak subjects. */
      subjects: several(uuid, 36).optional(),
      areas: several(areaCode, 40).optional(),
    }),
    output: z.object({
      people: z.array(z.object({ subject: z.string(), name: z.string() })),
      /** `within`: what the area lies in is called; empty for a root. A grid's own name says little. */
      areas: z.array(namedArea.extend({ within: z.string() })),
    }),
    async handler({ query: { subjects = [], areas: codes = [] } }) {
      const found = subjects.length > 0 ? await people.few(everything, { subjects }, most) : [];
      const named = found.map(registeredPerson).map(({ subject, name }) => ({ subject, name }));
      return { people: named, areas: await shownAreas(areas, codes) };
    },
  });

async function shownAreas(areas: Areas, codes: readonly string[]) {
  const known = await areasByCode(areas, codes);
  const around = await areasByCode(areas, [...known.values()].map(({ parent }) => parent).filter(Boolean));
  return [...known.values()].map(({ code, name, level, parent }) => ({
    ...{ code, name, level },
    within: around.get(parent)?.name ?? '',
  }));
}
