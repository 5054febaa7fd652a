import type { RequestHandler } from '@firegrid/http';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { tellTooMany } from './limits.ts';

const hourMs = 3_600_000;
/** A report has up to three photos, each of which is announced and completed, and twice on a bad network. */
const uploadsPerReport = 12;

/**
 * What anybody may send without a login, beside the limit of all requests: so many reports an hour for an address, and the
 * photos that go with them. What was refused does not count: a slip of the pen costs nobody his turn.
 * @param perAddress reports an hour
 */
export function limitPublic(perAddress: number): RequestHandler {
  const limiter = (limit: number) =>
    rateLimit({
      windowMs: hourMs,
      limit,
      keyGenerator: ({ ip }) => ipKeyGenerator(ip ?? ''),
      skipFailedRequests: true,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: tellTooMany,
    });
  const [reports, uploads] = [limiter(perAddress), limiter(perAddress * uploadsPerReport)];
  return (request, response, next) => {
    const [, first, second] = request.path.split('/');
    if (request.method !== 'POST' || first !== 'public') return next();
    const limited = second === 'uploads' ? uploads : reports;
    return void limited(request, response, next);
  };
}
