import { areaRegister } from '@firegrid/areas';
import { topics } from '@firegrid/contracts';
import { type Backing, type Boot, type Sweep, every } from '@firegrid/service';
import { FieldCipher, type Store, counter, readingAudit } from '@firegrid/store';
import { hazardLines, inspectionLines } from './archive/lines.ts';
import { readCatalogues } from './catalogue/catalogues.ts';
import type { Config } from './config.ts';
import { abandonStale, serveImports } from './import/serve.ts';
import { importChunks, importJobs, importRejections } from './import/store.ts';
import { premisesDecider } from './premises/decide.ts';
import { numbering } from './premises/number.ts';
import { premisesRepository } from './premises/store.ts';
import { followWith } from './reactions/area.ts';
import { onHazards } from './reactions/hazard.ts';
import { onInspections } from './reactions/inspection.ts';

export type Registers = ReturnType<typeof registers>;

/** All that this service keeps. */
export function registers(store: Store, clock: () => Date = () => new Date()) {
  const catalogues = readCatalogues();
  const premises = premisesRepository(store, catalogues);
  const areas = areaRegister({ store, follow: followWith(premises, clock) });
  return {
    clock,
    catalogues,
    premises,
    areas,
    decider: premisesDecider(catalogues),
    number: numbering(areas, counter({ store, name: 'numbers', block: 100 })),
    readings: readingAudit(store, 'contactReadings'),
    jobs: importJobs(store),
    chunks: importChunks(store),
    rejections: importRejections(store),
    inspections: inspectionLines(store),
    hazards: hazardLines(store),
  };
}

/** What the routes need besides what is kept. */
export const settings = (config: Config) => ({
  cipher: new FieldCipher(config.FIREGRID_FIELD_KEYS),
  maxBytes: config.FIREGRID_IMPORT_MAX_BYTES,
  maxRows: config.FIREGRID_IMPORT_MAX_ROWS,
});

/** What goes on besides requests. @returns the import work, to be nudged */
export async function run(all: Registers, backing: Backing, boot: Boot, config: Config): Promise<Sweep> {
  await backing.run({
    topics: [topics.premises],
    outboxes: [all.premises.outbox],
    consumers: {
      areas: all.areas.handlers,
      archives: [onInspections(all.inspections), onHazards(all.hazards)],
    },
  });
  const imports = every(
    boot,
    config.FIREGRID_IMPORT_SWEEP_MS,
    'imports',
    (_now, stopping) => serveImports(all, stopping),
    all.clock,
  );
  every(boot, 3_600_000, 'stale uploads', () => abandonStale(all), all.clock);
  return imports;
}
