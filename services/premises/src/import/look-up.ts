import { type Scope, scopeOf } from '@firegrid/access';
import type { AreaNode, AreaRegister } from '@firegrid/areas';
import { placeKey } from '../premises/premises.ts';
import type { PremisesRepository } from '../premises/store.ts';
import type { ImportJob, StagedRow } from './job.ts';
import { type Candidate, candidate } from './match.ts';
import { type Known, idOf } from './plan.ts';

export interface LookUpParts {
  readonly premises: PremisesRepository;
  readonly decider: Known['decider'];
  readonly areas: Pick<AreaRegister, 'get'>;
  readonly clock: () => Date;
}

/** What the import may touch: what its sender might, with the grants held at the upload. */
export const scopeOfJob = ({ importer }: ImportJob): Scope => scopeOf(importer, 'premises:import');

/** Reads in few round trips all that these lines may meet. Nothing outside the importer's scope is looked at. */
export async function lookUp(parts: LookUpParts, job: ImportJob, rows: readonly StagedRow[]): Promise<Known> {
  const scope = scopeOfJob(job);
  const { importer, columns } = job;
  const [areas, candidates] = await Promise.all([
    areasOf(parts.areas, rows),
    candidatesFor(parts.premises, scope, rows),
  ]);
  return { areas, candidates, scope, importer, columns, decider: parts.decider, now: parts.clock() };
}

async function areasOf(
  areas: LookUpParts['areas'],
  rows: readonly StagedRow[],
): Promise<Map<string, AreaNode>> {
  const codes = [...new Set(rows.map(({ area }) => area))];
  const found = await Promise.all(codes.map((code) => areas.get(code)));
  return new Map(found.flatMap((node) => (node ? [[node.code, node] as const] : [])));
}

async function candidatesFor(
  premises: PremisesRepository,
  scope: Scope,
  rows: readonly StagedRow[],
): Promise<Candidate[]> {
  const codes = rows.flatMap(({ creditCode }) => creditCode ?? []);
  const ways = [
    ...(codes.length > 0 ? [{ creditCodes: codes }] : []),
    { keys: rows.map(({ name, address }) => placeKey(name, address)) },
    { ids: rows.map(idOf) },
  ];
  const found = new Map<string, Candidate>();
  for (const way of ways) {
    for await (const stored of premises.each(scope, way)) {
      for (const one of candidate(stored)) found.set(one.id, one);
    }
  }
  return [...found.values()];
}
