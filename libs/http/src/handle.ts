import { type Principal, type Verifier, actorFor, scopeOf } from '@firegrid/access';
import type { Actor, Issued } from '@firegrid/decider';
import { DomainError, common } from '@firegrid/problem';
import { type Logger, type Metrics, SpanKind, extractTrace, withSpan } from '@firegrid/telemetry';
import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { idempotencyKey, ifMatch, parseQuery } from './address.ts';
import { sendAnswer, sendProblem } from './answer.ts';
import { fieldErrors, invalid } from './invalid.ts';
import { checkJson, fingerprintOf, readJson } from './json.ts';
import type { Guard, PublicContext, Route, RouteContext } from './route.ts';

export interface Surroundings {
  readonly verifier: Pick<Verifier, 'verify'>;
  readonly clock: () => Date;
  /** Bytes. */
  readonly bodyLimit: number;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** A route as one express handler: all that can be known before a request is worked out here, once. */
export function handlerOf(route: Route, around: Surroundings): RequestHandler {
  const name = `${route.method.toUpperCase()} ${route.path}`;
  const attributes = { 'http.request.method': route.method.toUpperCase(), 'http.route': route.path };
  const labels = { method: route.method.toUpperCase(), route: route.path };

  const serve = async (request: Request, response: Response): Promise<void> => {
    const started = performance.now();
    try {
      const answer = await route.handler(await contextOf(route, around, request, response));
      await sendAnswer(route, answer, request, response);
    } catch (error) {
      sendProblem(error, request, response, around.logger);
    }
    around.metrics.request({ ...labels, status: response.statusCode }, (performance.now() - started) / 1000);
  };
  return (request, response) =>
    extractTrace(request.headers, () =>
      withSpan(
        name,
        attributes,
        async (span) => {
          await serve(request, response);
          span.setAttribute('http.response.status_code', response.statusCode);
        },
        SpanKind.SERVER,
      ),
    );
}

/** Who asks comes first: what is wrong with the input is nobody's business who may not send it. */
async function contextOf(
  route: Route,
  around: Surroundings,
  request: Request,
  response: Response,
): Promise<RouteContext<never, never, never>> {
  const at = around.clock();
  const asker = await admit(route, around, request);
  checkJson(request.params, '/params');
  const params = fit(route.params, request.params, '/params');
  const query = fit(route.query, parseQuery(request.originalUrl), '/query');
  const id = route.command ? idempotencyKey(request.headers['idempotency-key']) : undefined;
  const version = ifMatch(request.headers['if-match']);
  if (route.raw) checkMediaType(route, request);
  const sent =
    route.body && !route.raw ? await readJson(request, route.bodyLimit ?? around.bodyLimit) : undefined;
  const body = route.body && !route.raw ? fit(route.body, sent, '') : undefined;
  const fingerprint = id === undefined ? '' : fingerprintOf(route.method, route.path, request.params, sent);
  const guard: Guard = version === undefined ? { fingerprint } : { fingerprint, ifMatch: version };
  const issuedBy = (by: Actor): Issued => {
    if (id === undefined) throw new Error(`${route.method} ${route.path} is not a command`);
    return { id, by, at };
  };
  const context: PublicContext<unknown, unknown, unknown> = {
    params,
    query,
    body,
    guard,
    ...guard,
    request,
    response,
    issuedBy,
  };
  if (!asker) return context as RouteContext<never, never, never>;
  const { principal, permission, scope } = asker;
  const actor: RouteContext<never, never, never>['actor'] = (area) => actorFor(principal, permission, area);
  return {
    ...(context as PublicContext<never, never, never>),
    principal,
    scope,
    actor,
    issued: (area) => issuedBy(actor(area)),
  };
}

async function admit(route: Route, { verifier }: Surroundings, request: Request) {
  if (!('permission' in route.access)) return undefined;
  const { permission } = route.access;
  const principal: Principal = await verifier.verify(request.headers.authorization);
  return { principal, permission, scope: scopeOf(principal, permission) };
}

function fit(schema: z.ZodType, value: unknown, root: string): unknown {
  const fitting = schema.safeParse(value);
  if (fitting.success) return fitting.data;
  throw invalid(...fieldErrors(fitting.error.issues, root));
}

function checkMediaType({ consumes }: Route, request: Request): void {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!consumes || consumes.includes(type)) return;
  throw new DomainError(common['unsupported-media-type'], `Send one of: ${consumes.join(', ')}.`);
}
