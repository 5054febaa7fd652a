import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFewAreas } from '../demo/few-areas.ts';
import { Inside } from '../demo/inside.ts';
import { loadOrganisation } from '../demo/organisation.ts';
import { cast } from '../demo/world.ts';
import { Problem } from '../process/problem.mjs';
import { aborted } from '../process/signals.mjs';
import type { Report } from '../process/steps.mjs';
import { developmentSettings } from '../product/services.mjs';
import { buildImages } from './build-images.mjs';
import { apply, get, install, kubectl, namespace, release } from './kubectl.ts';
import type { Stage } from './stage.ts';
import { steps } from './steps.ts';
import { type Surroundings, surround } from './surroundings.ts';
import { secretOf, valuesOf } from './values.ts';

interface Options {
  readonly report: Report;
  readonly signal: AbortSignal;
  /** Steps by name; all unless told. */
  readonly only: readonly string[];
}

interface Service {
  readonly spec: { readonly clusterIP: string };
}

async function installed(around: Surroundings, report: Report): Promise<Stage['values']> {
  const values = valuesOf(around, await buildImages({ report }));
  await report('helm install', async () => {
    await apply({
      apiVersion: 'v1',
      kind: 'Namespace',
      // Refuses every pod that may do more than it must.
      metadata: { name: namespace, labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } },
    });
    await apply(secretOf(around));
    await install(values);
  });
  return values;
}

async function settle(env: Record<string, string>, person: Stage['person'], report: Report): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'firegrid-kube-'));
  try {
    await report('Areas and organisation', async () => {
      await importFewAreas(folder, env);
      await loadOrganisation(person);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Where the gateway's Service is reached from here: its own address, unless FIREGRID_KUBE_GATEWAY says otherwise. */
async function gatewayAddress(): Promise<string> {
  const { spec } = await get<Service>(`service/${release}-gateway`);
  return process.env['FIREGRID_KUBE_GATEWAY'] ?? `http://${spec.clusterIP}:8080`;
}

async function play(around: Surroundings, { report, only, signal }: Options): Promise<void> {
  const values = await installed(around, report);
  const env = { ...developmentSettings, ...around.env };
  const world = {
    gateway: await gatewayAddress(),
    keycloak: env['FIREGRID_KEYCLOAK_URL'] ?? '',
    realm: env['FIREGRID_REALM'] ?? '',
  };
  const person = cast(world);
  await settle(env, person, report);
  const inside = await Inside.of(env);
  const stage = { around, values, person, inside, report, say: (line: string) => console.log(line) };
  try {
    const failed: string[] = [];
    for (const [name, [title, step]] of Object.entries(steps)) {
      if (only.length > 0 && !only.includes(name)) continue;
      signal.throwIfAborted();
      // The others are tried all the same: one run says all there is to say.
      await report(title, () => step(stage)).catch(async (error: Error) => {
        failed.push(`${name}: ${error.message}`);
        await showPods();
      });
    }
    if (failed.length > 0) throw new Problem(`${failed.length} steps failed\n${failed.join('\n')}`);
  } finally {
    await inside.close();
  }
}

/** What the pods say is gone with the cluster: the end of it is shown when something failed. */
async function showPods(): Promise<void> {
  const pods = await kubectl('get', 'pods', '--output', 'wide').catch(() => '');
  const logs = await kubectl(
    'logs',
    '--selector',
    `app.kubernetes.io/instance=${release}`,
    '--prefix',
    '--tail=8',
  ).catch(() => '');
  console.log(`${pods}\n${logs}`);
}

/** @throws what failed first; everything it started is stopped then, too */
export async function testOnCluster(options: Options): Promise<void> {
  const { report, signal, only } = options;
  const unknown = only.find((name) => !Object.hasOwn(steps, name));
  if (unknown) throw new Problem(`${unknown} is none of the steps ${Object.keys(steps).join(', ')}`);
  const ownCluster = !process.env['KUBECONFIG'];
  const around = await surround(report, ownCluster, signal);
  try {
    const interrupted = aborted(signal).then(() => {
      throw signal.reason;
    });
    await Promise.race([play(around, options), interrupted]);
  } catch (error) {
    if (!(signal.aborted || error instanceof Problem)) await showPods();
    throw error;
  } finally {
    if (!ownCluster) await kubectl('delete', 'namespace', namespace, '--wait=false').catch(() => '');
    await around.stop();
  }
}
