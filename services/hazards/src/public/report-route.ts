import { systemScope } from '@firegrid/access';
import type { AreaNode } from '@firegrid/areas';
import { publicRoute } from '@firegrid/http';
import { maskedPhone, normalPhone } from '@firegrid/phone';
import { DomainError, common } from '@firegrid/problem';
import type { FieldCipher } from '@firegrid/store';
import { z } from 'zod';
import type { Reporter } from '../hazard/hazard.ts';
import { problems } from '../hazard/problems.ts';
import { type Reporting, nextNumber } from '../hazard/report-route.ts';
import { placeOf } from '../places.ts';
import { fingerprintOf, publicReport, reportLimit } from './input.ts';
import { receiptCode, receiptHash } from './receipt-code.ts';
import { stranger } from './stranger.ts';

export interface PublicReporting extends Reporting {
  readonly cipher: FieldCipher;
}

const anywhere = systemScope('anybody may report a hazard anywhere');
/** Whoever names no more than these leaves nobody to send to look. */
const tooWide: readonly string[] = ['province', 'city'];

/** POST /public/reports: the Idempotency-Key becomes the hazard's id; the code is all that its sender learns. */
export const publicReportRoute = ({ hazards, areas, numbers, cipher }: PublicReporting) =>
  publicRoute({
    method: 'post',
    path: '/public/reports',
    reason: 'anybody may report a fire hazard, without a login',
    summary: 'Report a hazard; the answer is the code under which it is followed',
    tags: ['public'],
    command: true,
    bodyLimit: reportLimit,
    body: publicReport,
    output: z.object({ code: z.string() }),
    status: 201,
    problems: [problems['unknown-hazard-type']],
    async handler({ body, issuedBy }) {
      const act = issuedBy(stranger);
      const code = receiptCode(cipher, act.id);
      const fingerprint = fingerprintOf(body);
      await hazards.orRepeated({ id: act.id, issued: act, fingerprint }, async () => {
        const { type, area, phone, ...rest } = body;
        const place = await placeOf(areas, narrow(await areas.require(area)));
        const number = await nextNumber(numbers, place.township, act.at);
        const reporter = reporterOf(cipher, code, phone);
        const told = { ...rest, hazardType: type, factors: [], area: place.area, line: place.line };
        const report = { ...told, type: 'report', source: 'public', number, reporter } as const;
        return hazards.handle(anywhere, act.id, report, act, { fingerprint, create: true });
      });
      return { code };
    },
  });

/** @throws DomainError invalid-input naming the field */
function narrow(node: AreaNode): AreaNode {
  if (!tooWide.includes(node.level)) return node;
  const message = 'is too wide: name the village or community, the township or at least the county';
  throw new DomainError(common['invalid-input'], `${node.code} ${message}.`, {
    errors: [{ pointer: '/area', message }],
  });
}

function reporterOf(cipher: FieldCipher, code: string, typed: string | undefined): Reporter {
  const receipt = receiptHash(cipher, code);
  if (typed === undefined) return { receipt };
  const phone = normalPhone(typed);
  return { receipt, phone: { sealed: cipher.encrypt(phone), shown: maskedPhone(phone) } };
}
