import { topics } from '@firegrid/contracts';
import { type Express, type RequestHandler, buildApp, openApi } from '@firegrid/http';
import { broadcast } from '@firegrid/messaging';
import { type Boot, openAccess, openBroker, readiness, tellFaults, trace } from '@firegrid/service';
import { type Config, neighboursOf } from './config.ts';
import { Documents } from './documents/documents.ts';
import type { ApiDocument } from './documents/merge.ts';
import { ConsoleFiles } from './console/files.ts';
import { contentPolicy } from './console/policy.ts';
import { consoleMount } from './console/serve.ts';
import { publicSettings, settingsRoute } from './console/settings.ts';
import { documentMounts, documentRoutes } from './documents/routes.ts';
import { limitPublic } from './limits-public.ts';
import { limitOwn, limitRates } from './limits.ts';
import { Live } from './live/live.ts';
import { liveRoutes } from './live/routes.ts';
import { proxyTo } from './proxy/proxy.ts';
import { Turns } from './proxy/turns.ts';
import { askNeighbours } from './sync/ask.ts';
import { Gate } from './sync/gate.ts';
import { People } from './sync/people.ts';
import { Room } from './sync/room.ts';
import { syncRoutes } from './sync/routes.ts';
import { sealer } from './sync/seal.ts';
import { consoleFaults, neighbourFaults } from './system/faults.ts';
import { systemRoutes } from './system/routes.ts';

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
  const publicLimited = limitPublic(config.FIREGRID_PUBLIC_PER_ADDRESS);
  const people = new People();
  const services = neighbours.map((neighbour) => ({
    ...neighbour,
    turns: new Turns({ service: neighbour.name, figures: boot.metrics.crowd }),
  }));
  const crowded = () => services.some(({ turns }) => turns.isFull);
  const room = new Room({ most: config.FIREGRID_SYNC_AT_ONCE, people, crowded });
  const gate = new Gate({ room, figures: boot.metrics.crowd });
  const answered = (question: string, ms: number) => people.answered(question, ms, gate.isEmpty);
  const unanswered = (door: string) => boot.metrics.crowd.unanswered(door);
  const sync = syncRoutes({
    ask: askNeighbours(neighbours),
    gate,
    evening: config.FIREGRID_SYNC_WINDOW,
    seals: sealer(config.FIREGRID_SEAL_KEY),
    synced: boot.metrics.synced,
    limit: limitOwn(limited),
  });
  const consumers = new Map([
    ['access', access.news],
    ['notices', notices],
  ]);
  const ready = () => readiness({ broker, consumers });
  const routes = [...liveRoutes(live), ...sync, ...systemRoutes(neighbours, ready)];
  const settings = publicSettings(config);
  const files = new ConsoleFiles(config.FIREGRID_CONSOLE_DIR);
  tellFaults(boot, Promise.resolve(consoleFaults(config)), neighbourFaults(config));
  const own = openApi({ name: 'gateway', version, routes }) as object as ApiDocument;
  return buildApp({
    name: 'gateway',
    version,
    routes: [
      ...routes,
      settingsRoute(settings),
      ...documentRoutes(new Documents({ neighbours, version, own })),
    ],
    mounts: [
      ...documentMounts,
      ...services.map(({ name, url, turns }) => ({
        path: `/api/v1/${name}`,
        reason: 'the service behind checks each of its routes',
        handler: inTurn(limited, inTurn(publicLimited, proxyTo(name, url, { answered, unanswered, turns }))),
      })),
      consoleMount(files),
    ],
    verifier: access.verifier,
    // A phone's queue; what goes through to a service is for that to limit.
    bodyLimit: '2mb',
    ready,
    metrics: boot.metrics,
    proxyHops: config.FIREGRID_PROXY_HOPS,
    security: {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: contentPolicy(settings, config.FIREGRID_MODE !== 'production'),
      },
    },
  });
}

const inTurn =
  (first: RequestHandler, second: RequestHandler): RequestHandler =>
  (request, response, next) =>
    void first(request, response, (error?: unknown) =>
      error ? next(error) : void second(request, response, next),
    );
