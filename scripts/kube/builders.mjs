import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { composeWorks } from '../backing/compose.mjs';
import { find } from '../backing/programs.mjs';
import { run } from '../backing/run.mjs';
import { Problem } from '../process/problem.mjs';
import { root } from '../services.mjs';
import { clusterEnv, hasClusterScripts, runClusterScript } from './cluster.mjs';

const call = promisify(execFile);
const base = 'node:24-bookworm-slim';

/**
 * Who turns the Dockerfile into images.
 * @typedef {object} Builder
 * @property {string} registry before the images' names
 * @property {(image: string, args: string[]) => Promise<void>} build
 * @property {(image: string) => Promise<boolean>} has
 */

const works = (promise) =>
  promise.then(
    () => true,
    () => false,
  );

/** With FIREGRID_IMAGE_REGISTRY they are pushed there as well. @returns {Builder} */
function docker() {
  const registry = process.env.FIREGRID_IMAGE_REGISTRY;
  return {
    registry: registry ?? 'localhost',
    async build(image, args) {
      await run('images', 'docker', ['build', '--tag', image, ...args, root]);
      if (registry) await run('images', 'docker', ['push', image]);
    },
    has: (image) => works(call('docker', ['image', 'inspect', image])),
  };
}

/** The cluster's own way, without an engine and without a registry. @returns {Builder} */
function clusterBuilder() {
  // Its base image is this Node, with the npm of the machine: <prefix>/lib/node_modules/npm/bin/npm-cli.js.
  const env = {
    PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
    npm_config_prefix: resolve(realpathSync(find('npm')), '..', '..', '..', '..', '..'),
  };
  const images = async () => {
    const args = ['get', 'nodes', '--output', 'jsonpath={.items[*].status.images[*].names[*]}'];
    return (await call('kubectl', args, { env: clusterEnv() })).stdout.split(' ');
  };
  return {
    registry: 'localhost',
    build: (image, args) =>
      runClusterScript(
        'image.sh',
        [image, root, '--file', join(root, 'Dockerfile'), '--base-as', base, ...args],
        env,
      ),
    has: async (image) => (await images().catch(() => [])).includes(image),
  };
}

/** @returns {Promise<Builder>} Docker where an engine answers, otherwise the cluster's scripts */
export async function imageBuilder() {
  if (await composeWorks()) return docker();
  if (hasClusterScripts()) return clusterBuilder();
  throw new Problem('images: start Docker, or name the folder of the cluster scripts in FIREGRID_CLUSTER');
}
