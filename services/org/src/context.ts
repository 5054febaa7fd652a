import { KeycloakAdmin } from '@firegrid/access';
import { topics } from '@firegrid/contracts';
import { type Backing, type Boot, type Sweep, every, tellFaults } from '@firegrid/service';
import { FieldCipher } from '@firegrid/store';
import { clientFaults } from './access/faults.ts';
import { sweepAccess } from './access/sweep.ts';
import type { Config } from './config.ts';
import { hierarchyOf } from './hierarchy/hierarchy.ts';
import { leases } from './hierarchy/store.ts';
import { importRunner } from './imports/runner.ts';
import { nudger } from './nudge.ts';
import { registers } from './registers.ts';

export type Context = Awaited<ReturnType<typeof createContext>>;

/** What the routes work with, and what goes on besides requests. */
export async function createContext(
  config: Config,
  boot: Boot,
  backing: Backing,
  clock: () => Date = () => new Date(),
) {
  const all = registers(backing.store);
  const lease = leases(backing.store);
  const keycloak = new KeycloakAdmin({
    keycloakUrl: config.FIREGRID_KEYCLOAK_URL,
    realm: config.FIREGRID_REALM,
    clientId: config.FIREGRID_ORG_CLIENT_ID,
    clientSecret: config.FIREGRID_ORG_CLIENT_SECRET,
    // What fails is swept again: no long patience here.
    pausesMs: [200],
  });

  tellFaults(boot, clientFaults(config));
  const access = nudger((): Sweep => accessSweep);
  const settling = nudger((): Sweep => settleSweep);
  const hierarchy = hierarchyOf({ areas: all.areas, records: all, lease, clock, nudge: settling.ring });
  await backing.run({
    topics: [topics.area, topics.body, topics.assignment, topics.access],
    outboxes: [all.areas.outbox, all.bodies.outbox, all.people.outbox, all.assignments.outbox],
  });
  const settleSweep = every(boot, config.FIREGRID_SETTLE_SWEEP_MS, 'hierarchy', async () => {
    settling.heard();
    if (await hierarchy.settle()) access.ring();
  });
  const parts = { ...all, keycloak, lease, logger: boot.logger };
  const accessSweep = every(
    boot,
    config.FIREGRID_ACCESS_SWEEP_MS,
    'access',
    async (now, stopping) => {
      access.heard();
      await sweepAccess(parts, now, stopping);
    },
    clock,
  );
  return {
    ...all,
    clock,
    hierarchy,
    keycloak,
    imports: importRunner(all.jobs, boot, clock),
    cipher: new FieldCipher(config.FIREGRID_FIELD_KEYS),
    nudge: access.ring,
    sweepAccess: () => accessSweep.now(),
  };
}
