import { createHash, randomUUID } from 'node:crypto';
import { type Scope, systemScope } from '@firegrid/access';
import type { Issued } from '@firegrid/decider';
import type { BulkItem, BulkResult } from '@firegrid/store';

/** Reads and writes that nobody asked for: following a move, keeping Keycloak in step. */
export const everything: Scope = systemScope('org keeps its own registers in step');

/** An act of the service itself. It bears repetition by what it says, so any id will do. */
export const bySystem = (at: Date): Issued => ({
  id: randomUUID(),
  by: { subject: 'system', role: 'system', area: '' },
  at,
});

/** What a repeated command is compared by, where no request gives one. */
export const fingerprintOf = (command: object): string =>
  createHash('sha256').update(JSON.stringify(command)).digest('base64url');

/** A command of the service itself, for many at once. */
export const systemItem = <Command extends object>(
  id: string,
  command: Command,
  at: Date,
): BulkItem<Command> => ({
  id,
  command,
  issued: bySystem(at),
  fingerprint: fingerprintOf(command),
});

type Bulk<Command, Receipt> = (
  scope: Scope,
  items: readonly BulkItem<Command>[],
) => Promise<readonly BulkResult<Receipt>[]>;
type Refused<Receipt> = Extract<BulkResult<Receipt>, { outcome: 'refused' }>;
type Done = (count: number) => Promise<void> | void;

const chunk = 500;
const attempts = 5;
/** While the database works on one chunk, the next is made ready. */
const lanes = 2;

/**
 * Creates many, in chunks.
 * @param done told how many each chunk was
 * @returns those that the rules refused
 */
export const createAll = <Command, Receipt>(
  repository: { bulkCreate(...all: Parameters<Bulk<Command, Receipt>>): ReturnType<Bulk<Command, Receipt>> },
  scope: Scope,
  items: readonly BulkItem<Command>[],
  done?: Done,
): Promise<Refused<Receipt>[]> => writeAll((...all) => repository.bulkCreate(...all), scope, items, done);

/** Changes many, in chunks, again where others interfered. @throws Error when they keep doing so */
export const changeAll = <Command, Receipt>(
  repository: { bulkHandle(...all: Parameters<Bulk<Command, Receipt>>): ReturnType<Bulk<Command, Receipt>> },
  scope: Scope,
  items: readonly BulkItem<Command>[],
  done?: Done,
): Promise<Refused<Receipt>[]> => writeAll((...all) => repository.bulkHandle(...all), scope, items, done);

async function writeAll<Command, Receipt>(
  write: Bulk<Command, Receipt>,
  scope: Scope,
  items: readonly BulkItem<Command>[],
  done: Done = () => undefined,
): Promise<Refused<Receipt>[]> {
  const refused: Refused<Receipt>[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const part = items.slice(next, (next += chunk));
      await writeChunk(part);
      await done(part.length);
    }
  };
  const writeChunk = async (part: readonly BulkItem<Command>[]): Promise<void> => {
    let open = part;
    for (let attempt = 1; open.length > 0; attempt++) {
      if (attempt > attempts) throw new Error(`${open.length} records keep being changed by others`);
      const results = await write(scope, open);
      refused.push(...results.filter((result) => result.outcome === 'refused'));
      const lost = new Set(results.filter(({ outcome }) => outcome === 'lost').map(({ id }) => id));
      open = open.filter(({ id }) => lost.has(id));
    }
  };
  // Nothing goes on behind the back of whoever is told that it failed.
  const failed = (await Promise.allSettled(Array.from({ length: lanes }, lane))).find(
    (lane) => lane.status === 'rejected',
  );
  if (failed) throw failed.reason;
  return refused;
}
