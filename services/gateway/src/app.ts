import { topics } from '@firegrid/contracts';
import { type Express, type RequestHandler, buildApp, openApi } from '@firegrid/http';
import { broadcast } from '@firegrid/messaging';
import { type Boot, openAccess, openBroker, readiness, trace } from '@firegrid/service';
import { type Config, neighboursOf } from './config.ts';
import { Documents } from './documents/documents.ts';
import type { ApiDocument } from './documents/merge.ts';
import { documentMounts, documentRoutes } from './documents/routes.ts';
import { limitOwn, limitRates } from './limits.ts';
import { Live } from './live/live.ts';
import { liveRoutes } from './live/routes.ts';
import { proxyTo } from './proxy/proxy.ts';
import { askNeighbours } from './sync/ask.ts';
import { Gate } from './sync/gate.ts';
import { syncRoutes } from './sync/routes.ts';
import { sealer } from './sync/seal.ts';

/** Of the API: its paths say v1. */
const version = '1';

export async function buildService(config: Config, boot: Boot): Promise<Express> {
  const neighbours = neighboursOf(config);
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
  const sync = syncRoutes({
    ask: askNeighbours(neighbours),
    gate: new Gate({ atOnce: config.FIREGRID_SYNC_AT_ONCE, waiting: config.FIREGRID_SYNC_AT_ONCE }),
    evening: config.FIREGRID_SYNC_WINDOW,
    seals: sealer(config.FIREGRID_SEAL_KEY),
    limit: limitOwn(limited),
  });
  const consumers = new Map([
    ['access', access.news],
    ['notices', notices],
  ]);
  const routes = [...liveRoutes(live), ...sync];
  const own = openApi({ name: 'gateway', version, routes }) as object as ApiDocument;
  return buildApp({
    name: 'gateway',
    version,
    routes: [...routes, ...documentRoutes(new Documents({ neighbours, version, own }))],
    mounts: [
      ...documentMounts,
      ...neighbours.map(({ name, url }) => ({
        path: `/api/v1/${name}`,
        reason: 'the service behind checks each of its routes',
        handler: inTurn(limited, proxyTo(name, url)),
      })),
    ],
    verifier: access.verifier,
    // A phone's queue; what goes through to a service is for that to limit.
    bodyLimit: '2mb',
    ready: () => readiness({ broker, consumers }),
    metrics: boot.metrics,
    security: { contentSecurityPolicy: { directives: directives(config) } },
  });
}

const directives = ({ FIREGRID_MODE }: Config) => ({
  // RapiDoc writes its style into the page; scripts come from here alone.
  'style-src': ["'self'", "'unsafe-inline'"],
  // A developer's machine has no certificate: its own pages must not be asked for over https.
  ...(FIREGRID_MODE === 'production' ? {} : { 'upgrade-insecure-requests': null }),
});

const inTurn =
  (first: RequestHandler, second: RequestHandler): RequestHandler =>
  (request, response, next) =>
    void first(request, response, (error?: unknown) =>
      error ? next(error) : void second(request, response, next),
    );
