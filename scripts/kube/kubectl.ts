import { spawn } from 'node:child_process';
import { clusterEnv } from './cluster.mjs';

/** Everything of the test is in it, and goes with it. */
export const namespace = 'firegrid-test';
export const release = 'firegrid';

/** @throws Error with what the program said when it fails or takes longer than `seconds` */
async function run(command: string, args: readonly string[], input = '', seconds = 300): Promise<string> {
  const child = spawn(command, args, { env: clusterEnv(), timeout: seconds * 1_000 });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return said.out.trim();
  throw new Error(
    `${command} ${args.slice(0, 6).join(' ')} ended with ${code}: ${said.err.trim() || said.out.trim()}`,
  );
}

/** In the namespace of the test. */
export const kubectl = (...args: readonly string[]): Promise<string> =>
  run('kubectl', ['--namespace', namespace, ...args]);

export const helm = (args: readonly string[], values: object = {}): Promise<string> =>
  run('helm', ['--namespace', namespace, ...args], JSON.stringify(values), 600);

const chart = new URL('../../charts/firegrid', import.meta.url).pathname;

/** Installs the release, or upgrades it, and waits until all of it is ready. */
export const install = (values: object): Promise<string> =>
  helm(['upgrade', '--install', release, chart, '--values', '-', '--wait', '--timeout', '8m'], values);

export const apply = (...objects: readonly object[]): Promise<string> =>
  run(
    'kubectl',
    ['--namespace', namespace, 'apply', '--filename', '-'],
    objects.map((one) => JSON.stringify(one)).join('\n---\n'),
  );

/** Waits until a deployment is as it is asked to be. */
export const settled = (service: string): Promise<string> =>
  kubectl('rollout', 'status', `deployment/${release}-${service}`, '--timeout=180s');

export async function get<Found>(...args: readonly string[]): Promise<Found> {
  return JSON.parse(await kubectl('get', ...args, '--output', 'json')) as Found;
}
