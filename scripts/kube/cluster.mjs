import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { run } from '../backing/run.mjs';
import { Problem } from '../process/problem.mjs';
import { root } from '../services.mjs';

/** The scripts of a cluster for machines without Docker, where they are at hand. */
export const clusterScripts = resolve(process.env.FIREGRID_CLUSTER ?? join(root, '..', 'shared', 'cluster'));

const state = process.env.FIREGRID_CLUSTER_STATE ?? join(homedir(), '.cache', 'firegrid-cluster');

export const hasClusterScripts = () => existsSync(join(clusterScripts, 'image.sh'));

/** Whether there is one without building its programs first, which takes ten minutes. */
export const isClusterAtHand = () =>
  Boolean(process.env.KUBECONFIG) || (hasClusterScripts() && existsSync(join(state, 'bin', 'kubelet')));

/** A machine on which no cluster can be brought up: nothing is said about the product by that. */
export class NoCluster extends Problem {}

/** What programs that talk to the cluster are given: the one in KUBECONFIG, or the one of this machine. */
export function clusterEnv() {
  const path = `${join(state, 'bin')}${delimiter}${process.env.PATH}`;
  return { ...process.env, KUBECONFIG: process.env.KUBECONFIG ?? join(state, 'kubeconfig'), PATH: path };
}

/**
 * Runs one of the cluster's scripts to its end.
 * @param {string} script such as `image.sh`
 * @param {string[]} [args]
 * @param {Record<string, string>} [env]
 */
export const runClusterScript = (script, args = [], env = {}) =>
  run(`cluster-${script.replace('.sh', '')}`, join(clusterScripts, script), args, { env });
