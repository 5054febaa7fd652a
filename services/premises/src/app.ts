import { type Express, buildApp } from '@firegrid/http';
import { type Boot, assemble } from '@firegrid/service';
import { archiveRoutes } from './archive/routes.ts';
import { catalogueRoutes } from './catalogue/routes.ts';
import type { Config } from './config.ts';
import { registers, run, settings } from './context.ts';
import { importRoutes } from './import/routes.ts';
import { commandRoutes } from './premises/command-routes.ts';
import { contactRoutes } from './premises/contact-routes.ts';
import { premisesFeed } from './premises/feed.ts';
import { positionRoutes } from './premises/position-routes.ts';
import { readRoutes } from './premises/read-routes.ts';

export async function buildService(config: Config, boot: Boot): Promise<Express> {
  const backing = await assemble(config, boot);
  const all = registers(backing.store);
  const set = settings(config);
  const imports = await run(all, backing, boot, config);
  return buildApp({
    name: 'premises',
    routes: [
      ...commandRoutes({ ...all, ...set }),
      ...positionRoutes(all.premises),
      ...readRoutes(all.premises),
      premisesFeed(all),
      ...contactRoutes(all.premises, all.readings, set.cipher, all.clock),
      ...archiveRoutes(all),
      ...catalogueRoutes(all.catalogues, all.clock),
      ...importRoutes({ ...all, ...set, nudge: () => void imports.now() }),
    ],
    verifier: backing.verifier,
    ready: backing.ready,
    metrics: boot.metrics,
  });
}
