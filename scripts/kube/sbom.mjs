/** node scripts/kube/sbom.mjs NAME: the packages of ./node_modules as a CycloneDX 1.6 document, on stdout. */
import { readFileSync } from 'node:fs';

const [name] = process.argv.slice(2);
const { packages } = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8'));

/** `sha512-<base64>` as the document writes it. */
function hashOf(integrity) {
  const [algorithm, value] = integrity.split('-');
  return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(value, 'base64').toString('hex') };
}

function componentOf([path, { version, license, integrity }]) {
  const packageName = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return {
    type: 'library',
    name: packageName,
    version,
    purl: `pkg:npm/${packageName.replace('@', '%40')}@${version}`,
    ...(license ? { licenses: [{ expression: license }] } : {}),
    ...(integrity ? { hashes: [hashOf(integrity)] } : {}),
  };
}

// Our own workspaces are links, and have no version to be looked up by.
const components = Object.entries(packages)
  .filter(([path, { link, version }]) => path.includes('node_modules/') && !link && version)
  .map(componentOf);

const document = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'container', name: `firegrid/${name}` } },
  components,
};
console.log(JSON.stringify(document, undefined, 1));
