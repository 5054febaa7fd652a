import { type Express, type ReadinessReport, buildApp } from '@firegrid/http';
import { type Boot, type Sweep, assemble, tellFaults } from '@firegrid/service';
import type { Config } from './config.ts';
import { registers, run, storage } from './context.ts';
import { storageFaults } from './faults.ts';
import type { Objects } from './objects.ts';
import { recordRoutes } from './record/routes.ts';
import { uploadRoutes } from './upload/routes.ts';
import { slots } from './upload/slots.ts';

export interface Making {
  /** Of requests and the sweep: tests bring their own. */
  readonly clock?: () => Date;
  /** Where the pictures lie: tests let it break. */
  readonly objects?: Objects;
}

export async function buildService(
  config: Config,
  boot: Boot,
  { clock = () => new Date(), objects = storage(config, boot) }: Making = {},
): Promise<{ app: Express; tidy: Sweep }> {
  const backing = await assemble(config, boot);
  tellFaults(boot, storageFaults(config));
  const all = { ...registers(backing.store), objects, clock };
  const tidy = await run(all, backing, boot, config.FIREGRID_PHOTO_SWEEP_MS);
  const inTurn = slots({ atOnce: 2, waiting: 100 });
  const app = buildApp({
    name: 'media',
    routes: [...uploadRoutes({ ...all, inTurn }), ...recordRoutes(all)],
    verifier: backing.verifier,
    clock,
    ready: async () => withStorage(await backing.ready(), objects),
    metrics: boot.metrics,
  });
  return { app, tidy };
}

/** Without the storage it still says what has arrived; photos come and go later. */
async function withStorage({ parts }: ReadinessReport, objects: Objects): Promise<ReadinessReport> {
  const answers = await objects.ping().then(
    () => true,
    () => false,
  );
  const report = answers
    ? ({ state: 'ok', detail: 'answers' } as const)
    : ({ state: 'degraded', detail: 'object storage does not answer: photos come and go later' } as const);
  return { parts: { ...parts, objects: report } };
}
