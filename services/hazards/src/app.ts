import { type Express, buildApp } from '@firegrid/http';
import { type Boot, assemble } from '@firegrid/service';
import { catalogueRoute } from './catalogue/routes.ts';
import type { Config } from './config.ts';
import { type Sweeps, cipherOf, registers, run, settleNow } from './context.ts';
import { actRoutes } from './hazard/act-routes.ts';
import { hazardFeed } from './hazard/feed.ts';
import { readRoutes } from './hazard/read-routes.ts';
import { reportRoute } from './hazard/report-route.ts';
import { followRoute } from './public/follow-route.ts';
import { publicReportRoute } from './public/report-route.ts';
import { reporterRoute } from './public/reporter-route.ts';
import { summaryRoute } from './summary/routes.ts';
import { transferRoutes } from './transfer/routes.ts';
import { sendRoute } from './transfer/send-route.ts';

/** @param clock of requests and sweeps: tests bring their own */
export async function buildService(
  config: Config,
  boot: Boot,
  clock: () => Date = () => new Date(),
): Promise<{ app: Express; sweeps: Sweeps }> {
  const backing = await assemble(config, boot);
  const all = registers(backing.store, clock);
  const open = { ...all, cipher: cipherOf(config) };
  const sweeps = await run(all, backing, boot, config);
  const settling = { ...all, settleSoon: settleNow(all, boot) };
  const app = buildApp({
    name: 'hazards',
    routes: [
      catalogueRoute,
      reportRoute(all),
      publicReportRoute(open),
      followRoute(open),
      reporterRoute(open),
      ...readRoutes(all),
      hazardFeed(all.hazards),
      ...actRoutes(all),
      summaryRoute(all),
      sendRoute(settling),
      ...transferRoutes(settling),
    ],
    verifier: backing.verifier,
    clock,
    ready: () => backing.ready(),
    metrics: boot.metrics,
  });
  return { app, sweeps };
}
