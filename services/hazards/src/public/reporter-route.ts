import { defineRoute } from '@firegrid/http';
import type { FieldCipher, ReadingAudit } from '@firegrid/store';
import { z } from 'zod';
import { idParams } from '../hazard/schemas.ts';
import { type HazardStore, hazardOf } from '../hazard/store.ts';

export interface ReporterReading {
  readonly hazards: HazardStore;
  readonly readings: ReadingAudit;
  readonly cipher: FieldCipher;
  readonly clock: () => Date;
}

/** GET /hazards/:id/reporter: the phone of who reported it without a login. Recorded first, shown after. */
export const reporterRoute = ({ hazards, readings, cipher, clock }: ReporterReading) =>
  defineRoute({
    method: 'get',
    path: '/hazards/:id/reporter',
    permission: 'hazard:read-reporter',
    summary: 'Read the phone of a public reporter in clear; who reads is recorded',
    tags: ['hazards'],
    params: idParams,
    output: z.object({ phone: z.string().nullable() }),
    async handler({ scope, params: { id }, actor }) {
      const { area, reporter } = hazardOf(await hazards.get(scope, id)).state;
      if (!reporter?.phone) return { phone: null };
      await readings.record({ record: id, area, at: clock(), by: actor(area) });
      return { phone: cipher.decrypt(reporter.phone.sealed) };
    },
  });
