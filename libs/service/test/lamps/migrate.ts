import { connect } from 'node:net';
import { runMigrations } from '@firegrid/service';
import { config } from './config.ts';

/** Leaves a connection open, as a client it does not know well may. */
const prepare = async (): Promise<void> => {
  const { hostname, port } = new URL(config.FIREGRID_KEYCLOAK_URL);
  connect(Number(port), hostname);
};

await runMigrations('lamps', config, { declare: () => undefined, prepare });
