import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Problem } from '../process/problem.mjs';
import { root } from '../services.mjs';

const call = promisify(execFile);
const maxBuffer = 64 * 1024 * 1024;

export const chart = join(root, 'charts', 'firegrid');
const given = ['given.yaml', 'given-production.yaml'].map((file) => join('tests', file));

/** By name: the values' files of a case, those that are there. */
const layers = {
  'the least, development': [given[0]],
  'the least, production': [given[1]],
  'every switch': [given[1], join('tests', 'everything.yaml')],
  small: [given[0], 'values-small.yaml'],
  province: [given[1], 'values-province.yaml'],
  operators: [given[1], 'values-operators.yaml'],
};

export const cases = Object.entries(layers)
  .map(([name, files]) => ({ name, files: files.map((file) => join(chart, file)) }))
  .filter(({ files }) => files.every((file) => existsSync(file)));

/** Values that are wrong, and what is said of each. */
export const wrong = {
  'mode=prod': "'/mode'",
  'services.org.replica=2': "'replica'",
  'services.organisation.replicas=2': "'organisation'",
  'services.org.replicas=many': "'/services/org/replicas'",
  'kafka.brokers=kafka': "'/kafka/brokers'",
  'mongo.url=db:27017': "'/mongo/url'",
  'keycloak.url=keycloak': "'/keycloak/url'",
  's3.bucket=A_bucket': "'/s3/bucket'",
  'image.pullPolicy=always': "'/image/pullPolicy'",
  'defaults.stop.grace=5': "'/defaults/stop/grace'",
  'secrets.sealKey.existingSecret=Not A Name': "'/secrets/sealKey/existingSecret'",
  'networkPolicy.enabled=perhaps': "'/networkPolicy/enabled'",
  'telemtry.otlpEndpoint=http://a': "'telemtry'",
};

const apis = ['keda.sh/v1alpha1/ScaledObject', 'monitoring.coreos.com/v1', 'gateway.networking.k8s.io/v1'];

/** @returns {Promise<string>} all of it as YAML. @throws Error with what helm says */
export async function render(helm, files, { version = '1.34.0', set = [] } = {}) {
  const args = [
    ...['template', 'firegrid', chart, '--namespace', 'firegrid', '--kube-version', version],
    ...files.flatMap((file) => ['--values', file]),
    ...set.flatMap((one) => ['--set', one]),
    ...apis.flatMap((api) => ['--api-versions', api]),
  ];
  const { stdout } = await call(helm, args, { maxBuffer });
  return stdout;
}

/**
 * Runs a program over manifests.
 * @throws {Problem} with all it says when it finds fault
 */
export function judge(command, args, manifests) {
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, { maxBuffer }, (error, stdout, stderr) =>
      error
        ? reject(new Problem(`${stdout}${stderr}`.trim().split('\n').slice(0, 20).join('\n')))
        : resolve(stdout),
    );
    child.stdin.end(manifests);
  });
}

/** Without custom resources, whose schemas are their operators'. */
export const ownKinds = (manifests) =>
  manifests
    .split(/^---$/m)
    .filter((one) =>
      /^apiVersion: (v1|[\w.]*k8s\.io\/\w+|apps\/v1|batch\/v1|policy\/v1|autoscaling\/v2)$/m.test(one),
    )
    .filter((one) => !/^apiVersion: gateway\./m.test(one))
    .join('---\n');
