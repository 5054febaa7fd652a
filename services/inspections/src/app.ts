import { type Express, buildApp } from '@firegrid/http';
import { type Boot, assemble } from '@firegrid/service';
import { checklistRoutes } from './checklist/routes.ts';
import type { Config } from './config.ts';
import { registers, run } from './context.ts';
import { dutyRoutes } from './duty/routes.ts';
import { inspectionRoutes } from './inspection/routes.ts';

export async function buildService(config: Config, boot: Boot): Promise<Express> {
  const backing = await assemble(config, boot);
  const all = registers(backing.store);
  await run(all, backing, boot, config.FIREGRID_DUTY_SWEEP_MS);
  return buildApp({
    name: 'inspections',
    routes: [
      ...checklistRoutes,
      ...inspectionRoutes(all.inspections, all.premises),
      ...dutyRoutes(all.duties),
    ],
    verifier: backing.verifier,
    ready: backing.ready,
    metrics: boot.metrics,
  });
}
