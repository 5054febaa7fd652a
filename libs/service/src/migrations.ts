import { topics } from '@firegrid/contracts';
import { type Migration, type Store, migrate } from '@firegrid/store';
import { openBroker, openStore } from './backing.ts';
import { type Boot, createBoot } from './boot.ts';
import type { CommonConfig } from './config.ts';

export interface Home {
  readonly declare: (store: Store) => unknown;
  readonly migrations?: readonly Migration[];
  /** What it needs besides database and topics, made anew each time: a bucket. Must bear repetition. */
  readonly prepare?: (boot: Boot) => Promise<void>;
}

/**
 * Makes a service's home ready: indexes of all that `declare` makes known, migrations that have not run yet, the topics
 * it owns, and what it prepares itself. Safe to repeat, and for several at once. Exit code 1 says it failed; run it again.
 */
export async function runMigrations(
  name: string,
  config: CommonConfig,
  { declare, migrations = [], prepare }: Home,
): Promise<void> {
  const boot = createBoot(name, config);
  try {
    const [store, broker] = await Promise.all([openStore(config, boot), openBroker(config, boot)]);
    declare(store);
    await broker.ensureTopics(Object.values(topics).filter(({ owner }) => owner === name));
    await migrate({ store, migrations, report: (line) => boot.logger.info(line) });
    await prepare?.(boot);
  } catch (error) {
    boot.logger.fatal({ err: error }, 'the migration failed');
    process.exitCode = 1;
  } finally {
    await boot.stop();
  }
  if (alone) endProcess();
}

let alone = true;

/** kafkajs may have lost a connection, which would keep a program for ever. */
const endProcess = (): never => process.exit();

/** Runs migrations of several services in this process, which ends when all of them have, with 1 when one has failed. */
export async function migrateTogether(migrations: () => Promise<unknown>): Promise<never> {
  alone = false;
  await migrations();
  return endProcess();
}
