import { topics } from '@firegrid/contracts';
import { type Migration, type Store, migrate } from '@firegrid/store';
import { openBroker, openStore } from './backing.ts';
import { createBoot } from './boot.ts';
import type { CommonConfig } from './config.ts';

/**
 * Makes a service's home ready: indexes of all that `declare` makes known, migrations that have not run yet, and the
 * topics it owns. Safe to repeat, and for several at once. Exit code 1 says it failed; run it again.
 */
export async function runMigrations(
  name: string,
  config: CommonConfig,
  { declare, migrations = [] }: { declare: (store: Store) => unknown; migrations?: readonly Migration[] },
): Promise<void> {
  const boot = createBoot(name, config);
  try {
    const [store, broker] = await Promise.all([openStore(config, boot), openBroker(config, boot)]);
    declare(store);
    await broker.ensureTopics(Object.values(topics).filter(({ owner }) => owner === name));
    await migrate({ store, migrations, report: (line) => boot.logger.info(line) });
  } catch (error) {
    boot.logger.fatal({ err: error }, 'the migration failed');
    process.exitCode = 1;
  } finally {
    await boot.stop();
  }
}
