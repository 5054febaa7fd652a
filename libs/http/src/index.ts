export type { Express, Request, RequestHandler, Response } from 'express';
export {
  type Guard,
  type Method,
  type PublicContext,
  type Route,
  type RouteContext,
  defineRoute,
  publicRoute,
  streamRoute,
} from './route.ts';
export * from './schemas.ts';
export { described } from './described.ts';
export {
  type Asker,
  type ChangeSource,
  type ChangesQuery,
  changesRoute,
  changing,
  unchanging,
} from './changes.ts';
export { replayedHeader } from './answer.ts';
export { decodeCursor, encodeCursor } from './cursor.ts';
export { type AppOptions, type Mount, buildApp } from './app.ts';
export { type PartReport, type ReadinessReport } from './health.ts';
export { assertDeclared } from './declared.ts';
export { openApi } from './open-api.ts';
