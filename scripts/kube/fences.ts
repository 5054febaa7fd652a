import { serviceNames } from '../services.mjs';
import { apply, get, kubectl, namespace, release } from './kubectl.ts';
import { type Stage, none } from './stage.ts';

const stranger = 'stranger';
/** Connects to each of its arguments, host:port, and prints those that answer. */
const tryAll = `
const { connect } = require('node:net');
const open = (address) => new Promise((resolve) => {
  const [host, port] = address.split(':');
  const socket = connect({ host, port: Number(port) });
  const end = (answers) => { socket.destroy(); resolve(answers); };
  socket.setTimeout(3000, () => end(false)).once('connect', () => end(true)).once('error', () => end(false));
});
Promise.all(process.argv.slice(1).map(async (address) => (await open(address)) && address))
  .then((all) => console.log(all.filter(Boolean).join(' ')));`;

async function reachedFrom(pod: string, addresses: readonly string[]): Promise<string[]> {
  const said = await kubectl('exec', pod, '--', 'node', '--eval', tryAll, ...addresses);
  return said.split(' ').filter(Boolean);
}

/**
 * Of these doors, those that are open twice. Rules are replaced whenever pods come and go, which no enforcer promises to do
 * between two packets: a door may be open for a moment, one without a rule stays so.
 */
async function openFrom(pod: string, addresses: readonly string[]): Promise<string[]> {
  const seen = await reachedFrom(pod, addresses);
  return seen.length === 0 ? [] : reachedFrom(pod, seen);
}

interface Deployment {
  readonly spec: { readonly template: { readonly spec: { readonly containers: readonly object[] } } };
}

/** A pod that is none of ours, in the same namespace: nearer than any other foreigner. */
async function placeStranger(): Promise<void> {
  const { spec } = await get<Deployment>(`deployment/${release}-org`);
  const [container] = spec.template.spec.containers as { image: string; securityContext: object }[];
  await apply({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: stranger },
    spec: {
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [
        {
          name: 'node',
          image: container?.image,
          securityContext: container?.securityContext,
          command: ['node', '--eval', 'setInterval(() => {}, 1e6)'],
        },
      ],
    },
  });
  await kubectl('wait', '--for=condition=Ready', `pod/${stranger}`, '--timeout=60s');
}

/** No stranger reaches a service, no service another's, and none another's database. */
export async function fences({ around, say }: Stage): Promise<void> {
  await placeStranger();
  const services = serviceNames().map((name) => `${release}-${name}.${namespace}:8080`);
  none('services are open to a stranger', await openFrom(stranger, services));
  let refused = services.length;
  for (const [service, port] of Object.entries(around.databases)) {
    const own = `${around.host}:${port}`;
    // A pod may always reach itself.
    const others = services.filter((address) => !address.startsWith(`${release}-${service}.`));
    const databases = Object.values(around.databases).map((one) => `${around.host}:${one}`);
    const shut = [...databases, ...others].filter((address) => address !== own);
    const pod = `deployment/${release}-${service}`;
    if ((await reachedFrom(pod, [own])).length === 0)
      throw new Error(`${service} is kept from its own database`);
    none(`doors are open to ${service}`, await openFrom(pod, shut));
    refused += shut.length;
  }
  const behind = services.filter((address) => !address.startsWith(`${release}-gateway.`));
  const open = await reachedFrom(`deployment/${release}-gateway`, behind);
  none(
    'services are shut to the gateway',
    behind.filter((address) => !open.includes(address)),
  );
  await kubectl('delete', 'pod', stranger, '--grace-period=1');
  say(`  ${refused} connections refused, ${open.length + Object.keys(around.databases).length} allowed`);
}
