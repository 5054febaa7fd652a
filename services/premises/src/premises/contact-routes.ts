import { type Route, defineRoute, uuid } from '@firegrid/http';
import type { ReadingAudit } from '@firegrid/store';
import { z } from 'zod';
import { type Cipher, openContact } from './contact.ts';
import type { PremisesRepository } from './store.ts';

const contact = z.object({ name: z.string(), phone: z.string() });

/** Reading contacts in clear: recorded first, shown after. */
export function contactRoutes(
  premises: PremisesRepository,
  readings: ReadingAudit,
  cipher: Cipher,
  clock: () => Date = () => new Date(),
): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/premises/:id/contacts',
      permission: 'premises:read-contacts',
      summary: 'Read the contacts of a premises in clear; who reads is recorded',
      tags: ['premises'],
      params: z.strictObject({ id: uuid }),
      output: z.object({ responsible: contact.nullable(), contacts: z.array(contact) }),
      async handler({ scope, params, actor }) {
        const { state, area } = await premises.get(scope, params.id);
        if (state.status === 'absent' || !area) return { responsible: null, contacts: [] };
        const by = actor(area);
        await readings.record({ record: params.id, area, at: clock(), by });
        const open = openContact.bind(undefined, cipher);
        return {
          responsible: state.responsible ? open(state.responsible) : null,
          contacts: state.contacts.map(open),
        };
      },
    }),
  ];
}
