import { type Permission, permissions, permits, roles } from '@firegrid/access';
import { areaCode, defineRoute, isoDateTime } from '@firegrid/http';
import { z } from 'zod';
import { everything } from '../acts.ts';
import { namesOf } from '../area/names.ts';
import type { Areas } from '../area/store.ts';
import { namedArea } from '../area/views.ts';
import type { People } from '../person/store.ts';

const post = z.object({
  role: z.enum(roles),
  area: areaCode,
  /** From the root to the area; empty where the register does not know it. */
  lineage: z.array(namedArea),
  permissions: z.array(z.string()),
});

export const meRoutes = ({ areas, people }: { areas: Areas; people: People }) => [
  defineRoute({
    method: 'get',
    path: '/me',
    permission: 'me:read',
    summary: 'Who I am, which posts I hold and what each of them allows',
    tags: ['me'],
    output: z.object({
      subject: z.string(),
      name: z.string(),
      /** The person in the register; null for an account it does not know. */
      person: z.string().nullable(),
      signedInUntil: isoDateTime,
      posts: z.array(post),
    }),
    async handler({ principal }) {
      const { subject, name, grants, expiresAt } = principal;
      const [known] = await people.few(everything, { subject }, 1);
      const posts = [];
      for (const { role, area } of grants) {
        const { items } = await areas.find(everything, { codes: [area] }, { limit: 1 });
        const lineage = await namesOf(areas, items[0]?.area?.ancestors ?? []);
        const allowed = (Object.keys(permissions) as Permission[]).filter((permission) =>
          permits(role, permission),
        );
        posts.push({ role, area, lineage, permissions: allowed });
      }
      const person = known?.id ?? null;
      return { subject, name, person, signedInUntil: expiresAt.toISOString(), posts };
    },
  }),
];
