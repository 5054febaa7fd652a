import type { AreaRegister } from '@firegrid/areas';
import { areaCode, defineRoute, text, uuid } from '@firegrid/http';
import { DomainError, common } from '@firegrid/problem';
import type { Counter } from '@firegrid/store';
import { z } from 'zod';
import { placeOf } from '../places.ts';
import type { PremisesRegister } from '../registers/premises.ts';
import { shanghaiDay } from './deadlines.ts';
import { severities } from './hazard.ts';
import { problems } from './problems.ts';
import { photosSchema, receiptSchema } from './schemas.ts';
import type { HazardStore } from './store.ts';

export interface Reporting {
  readonly hazards: HazardStore;
  readonly areas: AreaRegister;
  readonly premises: PremisesRegister;
  readonly numbers: Counter;
}

const body = z.strictObject({
  type: text(60),
  place: text(200),
  /** Where it is; that of the premises when left out. */
  area: areaCode.optional(),
  premisesId: uuid.optional(),
  severity: z.enum(severities).optional(),
  factors: z.array(text(60)).max(30).default([]),
  note: text(2000).optional(),
  photos: photosSchema.default([]),
  /** A call or letter from the public that an officer takes down. */
  source: z.literal('public').optional(),
  /** Put right before the finder's eyes, with photos taken after. */
  fixedOnSpot: z.strictObject({ photos: photosSchema, note: text(2000).optional() }).optional(),
});

/** POST /hazards: the Idempotency-Key becomes the hazard's id. */
export const reportRoute = ({ hazards, areas, premises, numbers }: Reporting) =>
  defineRoute({
    method: 'post',
    path: '/hazards',
    permission: 'hazard:report',
    summary: 'Report a hazard',
    tags: ['hazards'],
    body,
    output: receiptSchema,
    status: 201,
    handler: ({ scope, issued, body, guard }) =>
      hazards.orRepeated({ id: issued().id, issued: issued(), ...guard }, async () => {
        const { premisesId, area, type, fixedOnSpot, source, ...rest } = body;
        const known =
          premisesId === undefined ? undefined : await premises.get(scope, premisesId).catch(unknownPremises);
        const code = area ?? known?.area.code;
        if (code === undefined) throw nowhere();
        const place = await placeOf(areas, await areas.require(code));
        const act = issued(place.area);
        const number = await nextNumber(numbers, place.township, act.at);
        return hazards.handle(
          scope,
          act.id,
          {
            ...rest,
            type: 'report',
            hazardType: type,
            number,
            source: source ?? (act.by.role === 'grid-worker' ? 'grid-patrol' : 'officer'),
            area: place.area,
            line: place.line,
            premises: premisesId !== undefined && known ? { id: premisesId, name: known.name } : undefined,
            fixed: fixedOnSpot,
          },
          act,
          { ...guard, create: true },
        );
      }),
  });

/** 430121105-2026-000123: the township and the year in Shanghai. */
export async function nextNumber(numbers: Counter, township: string, at: Date): Promise<string> {
  const series = `${township}-${shanghaiDay(at).slice(0, 4)}`;
  return `${series}-${String(await numbers.next(series)).padStart(6, '0')}`;
}

function unknownPremises(error: unknown): never {
  if (!(error instanceof DomainError) || error.status !== 404) throw error;
  throw new DomainError(problems['unknown-premises'], 'There are no such premises among those you may see.', {
    errors: [{ pointer: '/premisesId', message: 'is not the id of premises you may see' }],
  });
}

const nowhere = (): DomainError =>
  new DomainError(common['invalid-input'], 'Say where it is: name an area or premises.', {
    errors: [{ pointer: '/area', message: 'is needed where no premises are named' }],
  });
