import { DomainError, common } from '@firegrid/problem';
import type { Verifier } from '@firegrid/access';
import type { Request, RequestHandler, Response } from '@firegrid/http';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';

export interface Limits {
  /** Requests a minute of one person over all devices. */
  readonly perPerson: number;
  /** Requests a minute of one address without a valid login; a village behind one address signs in. */
  readonly perAddress: number;
}

const windowMs = 60_000;

/** Who may ask how often. One person's runaway script slows that person; strangers share their address's budget. */
export function limitRates(limits: Limits, verifier: Verifier): RequestHandler {
  const people = new WeakMap<object, string>();
  const limiter = rateLimit({
    windowMs,
    limit: (request) => (people.has(request) ? limits.perPerson : limits.perAddress),
    keyGenerator: (request) => people.get(request) ?? ipKeyGenerator(request.ip ?? ''),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: tellTooMany,
  });
  return async (request, response, next) => {
    const subject = await verifier.verify(request.headers.authorization).then(
      (principal) => principal.subject,
      // The service behind says what is wrong with the login; here it only counts as a stranger's.
      () => undefined,
    );
    if (subject) people.set(request, subject);
    await limiter(request, response, next);
  };
}

/** 429, and when to come back. */
export const tellTooMany: RequestHandler = (_request, response, next) => {
  const retryAfterSeconds = Number(response.getHeader('retry-after') ?? windowMs / 1000);
  const detail = `Try again in ${retryAfterSeconds} seconds.`;
  next(new DomainError(common['too-many-requests'], detail, { retryAfterSeconds }));
};

/** The same limits for a route of the gateway's own. */
export const limitOwn =
  (limited: RequestHandler) =>
  /** @throws DomainError too-many-requests */
  (request: Request, response: Response): Promise<void> =>
    new Promise((resolve, reject) => {
      const next = (refusal?: unknown): void => (refusal instanceof Error ? reject(refusal) : resolve());
      void limited(request, response, next);
    });
