import { changesRoute, changing, unchanging } from '@firegrid/http';
import { syllablesOf } from '@firegrid/pinyin';
import { z } from 'zod';
import type { Catalogues } from '../catalogue/catalogues.ts';
import { catalogueView, shownCatalogue } from '../catalogue/view.ts';
import type { Position } from './position.ts';
import type { Standing } from './premises.ts';
import type { PremisesRepository } from './store.ts';
import { shownContact } from './view.ts';

/** A premises as a phone keeps it; what is not known is left out. */
const carried = z.object({
  number: z.string(),
  name: z.string(),
  /** The syllables of the name, to be found by them or by their initials: "yu tang xiao chao". */
  pinyin: z.string(),
  class: z.string(),
  area: z.string(),
  address: z.string(),
  /** To a metre. */
  position: z.object({ longitude: z.number(), latitude: z.number() }).optional(),
  /** m². */
  floorArea: z.number().optional(),
  tags: z.array(z.string()).optional(),
  /** Masked: who needs the number asks for it by itself, and that is recorded. */
  responsible: shownContact.optional(),
  status: z.enum(['open', 'closed']),
});

/** GET /changes: the register of premises, and what they are classed by. */
export const premisesFeed = (parts: {
  readonly premises: PremisesRepository;
  readonly catalogues: Catalogues;
  readonly clock: () => Date;
}) =>
  changesRoute({
    permission: 'premises:read',
    sources: [
      unchanging({
        kind: 'premises-catalogue',
        data: catalogueView,
        now() {
          const catalogue = parts.catalogues.at(parts.clock());
          return { version: catalogue.version, data: shownCatalogue(catalogue) };
        },
      }),
      changing({
        kind: 'premises',
        data: carried,
        read: ({ scope }, query) => parts.premises.changes(scope, { ...query, first: { status: 'open' } }),
        show({ id, state }) {
          if (state.status === 'absent') throw new Error(`premises ${id} is stored without a state`);
          return compact(state);
        },
      }),
    ],
  });

function compact(known: Standing): z.input<typeof carried> {
  const {
    number,
    name,
    class: classCode,
    area,
    address,
    position,
    floorArea,
    tags,
    responsible,
    status,
  } = known;
  return {
    ...{ number, name, class: classCode, address, status },
    pinyin: syllablesOf(name).join(' '),
    area: area.code,
    ...(position ? { position: rounded(position) } : {}),
    ...(floorArea === undefined ? {} : { floorArea }),
    ...(tags.length > 0 ? { tags: [...tags] } : {}),
    ...(responsible ? { responsible: responsible.shown } : {}),
  };
}

const rounded = ({ longitude, latitude }: Position): Position => ({
  longitude: toMetre(longitude),
  latitude: toMetre(latitude),
});
const toMetre = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
