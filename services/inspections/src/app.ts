import { type Express, buildApp } from '@firegrid/http';
import { type Boot, type Sweep, assemble } from '@firegrid/service';
import { checklistRoutes } from './checklist/routes.ts';
import type { Config } from './config.ts';
import { registers, run } from './context.ts';
import { dutyFeed } from './duty/feed.ts';
import { dutyRoutes } from './duty/routes.ts';
import { inspectionRoutes } from './inspection/routes.ts';

/** @param clock of requests, reactions and the sweep: tests bring their own */
export async function buildService(
  config: Config,
  boot: Boot,
  clock: () => Date = () => new Date(),
): Promise<{ app: Express; week: Sweep }> {
  const backing = await assemble(config, boot);
  const all = registers(backing.store);
  const week = await run(all, backing, boot, { sweepMs: config.FIREGRID_DUTY_SWEEP_MS, clock });
  const app = buildApp({
    name: 'inspections',
    routes: [
      ...checklistRoutes,
      ...inspectionRoutes(all.inspections, all.premises),
      ...dutyRoutes(all.duties),
      dutyFeed(all.duties, clock),
    ],
    verifier: backing.verifier,
    clock,
    ready: backing.ready,
    metrics: boot.metrics,
  });
  return { app, week };
}
