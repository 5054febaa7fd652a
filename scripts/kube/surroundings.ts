import { join } from 'node:path';
import { startBacking } from '../backing/index.mjs';
import { freePorts } from '../process/ports.mjs';
import type { Report } from '../process/steps.mjs';
import { root } from '../services.mjs';
import { NoCluster, hasClusterScripts, runClusterScript } from './cluster.mjs';
import { type Door, openDoor } from './forward.ts';

/** How pods know this machine. */
const host = process.env['FIREGRID_KUBE_HOST'] ?? 'host.firegrid.internal';
const withDatabase = ['org', 'premises', 'inspections', 'hazards', 'notifications', 'media'] as const;
const stateDir = join(root, '.firegrid', 'kube');

/** What is around the product: a cluster, and the backing services on this machine. */
export interface Surroundings {
  /** For tools on this machine that act on the same product. */
  readonly env: Record<string, string>;
  readonly host: string;
  readonly ports: Readonly<Record<string, number>>;
  /** By service: the port of its database. */
  readonly databases: Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

const names = ['mongo', 'postgres', 'kafka', 'kafkaController', 'kafkaAway', 'keycloak', 'objects'] as const;

/** @throws NoCluster where this machine cannot */
async function bringUp(reached: readonly number[]): Promise<void> {
  try {
    await runClusterScript('build.sh');
    await runClusterScript('down.sh');
    await runClusterScript('up.sh', [], { FIREGRID_HOST_PORTS: reached.join(' ') });
  } catch (cause) {
    throw new NoCluster(`no cluster could be brought up: ${(cause as Error).message}`);
  }
}

/** @param ownCluster whether to bring one up, or to take the one in KUBECONFIG */
export async function surround(
  report: Report,
  ownCluster: boolean,
  signal: AbortSignal,
): Promise<Surroundings> {
  const ports = await freePorts([...names, ...withDatabase]);
  const stops: [string, () => Promise<unknown>][] = [];
  const stop = async () => {
    for (const [what, end] of stops.splice(0).reverse()) await report(what, end);
  };
  const reached = (['kafkaAway', 'keycloak', 'objects', ...withDatabase] as const).map((name) => ports[name]);
  try {
    if (ownCluster) {
      if (!hasClusterScripts())
        throw new NoCluster('a cluster: set KUBECONFIG, or FIREGRID_CLUSTER to the folder of the scripts');
      stops.push(['Cluster down', () => runClusterScript('down.sh')]);
      await report('Cluster up', () => bringUp(reached));
    }
    signal.throwIfAborted();
    const backing = await startBacking({
      stateDir,
      ports,
      fresh: true,
      durable: false,
      kafkaAway: { host, port: ports['kafkaAway'] },
      report,
      signal,
    });
    stops.push(['Backing services down', () => backing.stopAll()]);
    const doors: Door[] = [];
    stops.push(['Doors shut', () => Promise.all(doors.map((door) => door.close()))]);
    for (const service of withDatabase) doors.push(await openDoor(ports[service], ports['mongo']));
    const databases = Object.fromEntries(withDatabase.map((service) => [service, ports[service]]));
    return { env: backing.env, host, ports, databases, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
