import { type Express, type Route, buildApp } from '@firegrid/http';
import { type Boot, assemble } from '@firegrid/service';
import { areaFeed } from './area/feed.ts';
import { areaChangeRoutes } from './area/routes-change.ts';
import { publicAreasRoute } from './area/routes-public.ts';
import { areaReadRoutes } from './area/routes-read.ts';
import { reorganiser } from './area/reorganise.ts';
import { areaImportRoutes } from './area-import/routes.ts';
import { assignmentRoutes } from './assignment/routes.ts';
import { bodyRoutes } from './body/routes.ts';
import type { Config } from './config.ts';
import { type Context, createContext } from './context.ts';
import { gridImportRoutes } from './grid/import-routes.ts';
import { gridRoutes } from './grid/routes.ts';
import { meRoutes } from './me/routes.ts';
import { namesRoute } from './names/routes.ts';
import { personChangeRoutes } from './person/routes-change.ts';
import { personReadRoutes } from './person/routes-read.ts';

/** Before what has a parameter in the same place: /areas/imports is no area. */
const routesOf = (context: Context): Route[] => [
  ...areaImportRoutes(context),
  ...gridImportRoutes(context),
  publicAreasRoute(context.areas),
  ...areaReadRoutes(context.areas),
  ...areaChangeRoutes(context.areas, reorganiser(context.areas, context.hierarchy)),
  ...gridRoutes(context),
  ...bodyRoutes(context),
  ...personReadRoutes(context),
  ...personChangeRoutes(context),
  ...assignmentRoutes(context),
  ...meRoutes(context),
  areaFeed(context.areas),
  namesRoute(context),
];

export async function buildService(config: Config, boot: Boot): Promise<Express> {
  const backing = await assemble(config, boot);
  const context = await createContext(config, boot, backing);
  return buildApp({
    name: 'org',
    routes: routesOf(context),
    verifier: backing.verifier,
    ready: backing.ready,
    metrics: boot.metrics,
  });
}
