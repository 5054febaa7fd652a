import { randomUUID } from 'node:crypto';
import type { Verifier } from '@firegrid/access';
import { DomainError, common } from '@firegrid/problem';
import { type Metrics, logger } from '@firegrid/telemetry';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import { fromExpress, sendProblem } from './answer.ts';
import { declareHandler } from './declared.ts';
import { handlerOf } from './handle.ts';
import { type ReadinessReport, health } from './health.ts';
import { openApi } from './open-api.ts';
import { type Route, isDeclared } from './route.ts';

/** A middleware for all that lies under a path (a proxy, static files), and why it needs no permission of its own. */
export interface Mount {
  readonly path: string;
  readonly reason: string;
  readonly handler: RequestHandler;
}

export interface AppOptions {
  /** Of the service; the title of its API. */
  readonly name: string;
  readonly version?: string;
  readonly routes: readonly Route[];
  /** After the routes, in this order. */
  readonly mounts?: readonly Mount[];
  readonly verifier: Pick<Verifier, 'verify'>;
  readonly clock?: () => Date;
  /** Of a JSON body: bytes, or '256kb' (the default), '1mb'. */
  readonly bodyLimit?: number | `${number}kb` | `${number}mb`;
  readonly ready: () => Promise<ReadinessReport>;
  readonly metrics: Metrics;
  /** So many proxies in front tell the caller's address by X-Forwarded-For; 0 unless told: nobody is believed. */
  readonly proxyHops?: number;
  /** Where pages are served: what helmet should allow them. */
  readonly security?: HelmetOptions;
}

/**
 * The express app of a service: security headers, health, metrics, /openapi.json, the routes, problem documents.
 * @throws Error when a route was not declared by defineRoute, publicRoute or streamRoute, or two have one address
 */
export function buildApp(options: AppOptions): Express {
  const { name, version = '1', routes, metrics, clock = () => new Date() } = options;
  const log = logger(`${name} http`);
  const around = {
    verifier: options.verifier,
    clock,
    bodyLimit: bytes(options.bodyLimit ?? '256kb'),
    metrics,
    logger: log,
  };
  const places = byPath(routes);
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false);
  app.set('trust proxy', options.proxyHops ?? 0);
  app.enable('case sensitive routing').enable('strict routing');
  app.use(declareHandler(requestId), declareHandler(helmet(options.security) as RequestHandler));
  health(app, options.ready, metrics);
  const description = JSON.stringify(openApi({ name, version, routes }));
  app.get(
    '/openapi.json',
    declareHandler((_request, response) => void response.type('json').send(description)),
  );
  for (const [path, here] of places) {
    const place = app.route(path);
    for (const route of here) place[route.method](declareHandler(handlerOf(route, around)));
    place.all(declareHandler(otherMethod(here)));
  }
  for (const mount of options.mounts ?? []) app.use(mount.path, declareHandler(mount.handler));
  app.use(declareHandler(nothingHere));
  const failed: ErrorRequestHandler = (error, request, response, _next) =>
    sendProblem(fromExpress(error), request, response, log);
  app.use(declareHandler(failed));
  return app;
}

const requestId: RequestHandler = (request, response, next) => {
  const given = request.headers['x-request-id'];
  response.setHeader(
    'X-Request-Id',
    typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID(),
  );
  // Answers hold what not everybody may see; a route that may be cached says so itself.
  response.setHeader('Cache-Control', 'no-store');
  next();
};

const nothingHere: RequestHandler = () => {
  throw new DomainError(common['not-found'], 'There is nothing at this address.');
};

/** For a known address: OPTIONS answers, any other method is refused, with what is allowed. */
function otherMethod(here: readonly Route[]): RequestHandler {
  const known = here.map((route) => route.method.toUpperCase());
  const allow = [...known, ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (request, response) => {
    response.setHeader('Allow', allow);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    throw new DomainError(common['method-not-allowed'], `Allowed here: ${allow}.`);
  };
}

/** With '/hazards/count' before '/hazards/:id', whatever the order they are listed in. */
function byPath(routes: readonly Route[]): [path: string, here: Route[]][] {
  const address = (path: string): string => path.replaceAll(/:\w+/g, '\uffff');
  const byAddress = Map.groupBy(routes, ({ path }) => address(path));
  return [...byAddress.keys()].sort().map((key) => {
    const here = byAddress.get(key) ?? [];
    const path = here[0]?.path ?? '';
    checkTogether(path, here);
    return [path, here];
  });
}

function checkTogether(path: string, here: readonly Route[]): void {
  const methods = new Set<string>();
  for (const route of here) {
    const what = `${route.method} ${route.path}`;
    if (!isDeclared(route)) throw new Error(`${what} was not declared: use defineRoute or publicRoute`);
    if (methods.has(route.method)) throw new Error(`${what} is declared twice`);
    if (route.path !== path) throw new Error(`${what}: name the parameters as in ${path}`);
    methods.add(route.method);
  }
}

function bytes(limit: NonNullable<AppOptions['bodyLimit']>): number {
  if (typeof limit === 'number') return limit;
  return Number.parseFloat(limit) * (limit.endsWith('mb') ? 1024 * 1024 : 1024);
}
