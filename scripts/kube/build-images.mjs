import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { silent } from '../process/steps.mjs';
import { root, serviceNames } from '../services.mjs';
import { imageBuilder } from './builders.mjs';
import { hashOfInputs } from './image-inputs.mjs';

const call = promisify(execFile);
const stateDir = join(root, '.firegrid', 'kube');
const record = join(stateDir, 'images.json');
const tag = 'dev';

const npmSetting = async (name) => (await call('npm', ['config', 'get', name])).stdout.trim();

/** How this machine's npm reaches its registry, for the npm inside the build. */
async function npmArguments() {
  // npm's own setting, or the one of every node.
  const authority = [await npmSetting('cafile'), process.env.NODE_EXTRA_CA_CERTS].find(existsSync);
  if (authority) copyFileSync(authority, join(root, '.firegrid', 'npm-ca.crt'));
  return ['--build-arg', `NPM_CONFIG_REGISTRY=${await npmSetting('registry')}`];
}

const built = () => (existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {});

/**
 * Builds the image of each service; one whose sources are those of last time is left as it is.
 * @param {{ names?: string[], report?: import('../process/steps.mjs').Report }} [options]
 * @returns {Promise<{ registry: string, tag: string }>} for the chart's values
 */
export async function buildImages({ names = serviceNames(), report = silent } = {}) {
  mkdirSync(stateDir, { recursive: true });
  const builder = await imageBuilder();
  const npm = await npmArguments();
  for (const name of names) {
    const image = `${builder.registry}/firegrid/${name}:${tag}`;
    const hash = hashOfInputs(name);
    if (built()[name] === hash && (await builder.has(image))) continue;
    await report(`Image ${name}`, () => builder.build(image, ['--build-arg', `SERVICE=${name}`, ...npm]));
    writeFileSync(record, JSON.stringify({ ...built(), [name]: hash }));
  }
  return { registry: builder.registry, tag };
}
