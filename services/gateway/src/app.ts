import { topics } from '@firegrid/contracts';
import { type Express, type RequestHandler, buildApp } from '@firegrid/http';
import { broadcast } from '@firegrid/messaging';
import { type Boot, openAccess, openBroker, readiness, trace } from '@firegrid/service';
import type { Config, Neighbour } from './config.ts';
import { Documents } from './documents/documents.ts';
import { documentMounts, documentRoutes } from './documents/routes.ts';
import { limitRates } from './limits.ts';
import { Live } from './live/live.ts';
import { liveRoutes } from './live/routes.ts';
import { proxyTo } from './proxy/proxy.ts';

export async function buildService(
  config: Config,
  neighbours: readonly Neighbour[],
  boot: Boot,
): Promise<Express> {
  const broker = await openBroker(config, boot);
  const live = new Live();
  const access = await openAccess(config, boot, broker, (subject) => live.accessChanged(subject));
  const notices = broadcast({
    broker,
    topic: topics.notice,
    from: 'now',
    trace,
    handler: async (event) => live.tell(event),
  });
  boot.onStop('notices', () => notices.stop());
  boot.stopping.addEventListener('abort', () => live.close());

  const limited = limitRates(
    { perPerson: config.FIREGRID_RATE_PER_PERSON, perAddress: config.FIREGRID_RATE_PER_ADDRESS },
    access.verifier,
  );
  const consumers = new Map([
    ['access', access.news],
    ['notices', notices],
  ]);
  return buildApp({
    name: 'gateway',
    routes: [...liveRoutes(live), ...documentRoutes(new Documents(neighbours, '1'))],
    mounts: [
      ...documentMounts,
      ...neighbours.map(({ name, url }) => ({
        path: `/api/v1/${name}`,
        reason: 'the service behind checks each of its routes',
        handler: inTurn(limited, proxyTo(name, url)),
      })),
    ],
    verifier: access.verifier,
    ready: () => readiness({ broker, consumers }),
    metrics: boot.metrics,
    // RapiDoc writes its style into the page; scripts come from here alone.
    security: { contentSecurityPolicy: { directives: { 'style-src': ["'self'", "'unsafe-inline'"] } } },
  });
}

const inTurn =
  (first: RequestHandler, second: RequestHandler): RequestHandler =>
  (request, response, next) =>
    void first(request, response, (error?: unknown) =>
      error ? next(error) : void second(request, response, next),
    );
