import { join } from 'node:path';
import { runningIn } from '../process/state.mjs';
import { developmentSettings } from '../product/services.mjs';
import { root, serviceUrls } from '../services.mjs';
import type { Env } from './command.ts';

/** The environment given, or where it names no database that of the product running from this checkout. */
export function whereItWorks(given: Env): Env {
  if (given['FIREGRID_MONGO_URL']) return given;
  const { env } = runningIn(given['FIREGRID_STATE'] ?? join(root, '.firegrid')) ?? {};
  return env ? { ...developmentSettings, ...serviceUrls({}), ...env, ...given } : given;
}
