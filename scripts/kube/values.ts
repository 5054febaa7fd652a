import { randomBytes } from 'node:crypto';
import { demoOrgSecret } from '../../libs/access/realm/demo-realm.mjs';
import type { Surroundings } from './surroundings.ts';

const secretName = 'firegrid-secrets';
const key = () => randomBytes(32).toString('base64');

/** What must be there before the chart. */
export function secretOf({ env }: Surroundings): object {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: secretName },
    stringData: {
      secret: demoOrgSecret,
      keys: key(),
      key: key(),
      accessKey: env['FIREGRID_S3_ACCESS_KEY'],
      secretKey: env['FIREGRID_S3_SECRET_KEY'],
    },
  };
}

/** Of one machine with few cores: a pod asks for little and may take much. */
const resources = { requests: { cpu: '20m', memory: '128Mi' }, limits: { cpu: '2', memory: '512Mi' } };

export function valuesOf(around: Surroundings, image: { registry: string; tag: string }): object {
  const { host, ports, databases, env } = around;
  const existing = { existingSecret: secretName };
  /** A database of its own, as far as the network can tell. */
  const own = Object.fromEntries(
    Object.entries(databases).map(([service, port]) => {
      const mongo = { url: `mongodb://${host}:${port}/?directConnection=true`, network: { ports: [port] } };
      return [service, { mongo }] as const;
    }),
  );
  return {
    mode: 'development',
    origin: 'http://localhost:8080',
    image,
    logLevel: 'warn',
    defaults: { resources },
    migrations: { resources },
    services: {
      ...own,
      hazards: {
        ...own['hazards'],
        // A demo's week passes in a minute: so does the time after which an overdue hazard climbs.
        env: { FIREGRID_CLIMB_EVERY_MS: '1000', FIREGRID_CLIMB_AFTER_MS: '3000' },
      },
      gateway: { resources, env: { FIREGRID_RATE_PER_PERSON: '1000000' } },
      media: { ...own['media'], resources },
    },
    kafka: {
      brokers: `${host}:${ports['kafkaAway']}`,
      // As many as a province has.
      partitions: 24,
      replication: { factor: 1, minInSync: 1 },
      network: { ports: [ports['kafkaAway']] },
    },
    keycloak: {
      url: `http://${host}:${ports['keycloak']}`,
      issuer: `${env['FIREGRID_KEYCLOAK_URL']}/realms/firegrid`,
      network: { ports: [ports['keycloak']] },
    },
    s3: {
      url: `http://${host}:${ports['objects']}`,
      publicUrl: env['FIREGRID_S3_URL'],
      network: { ports: [ports['objects']] },
    },
    secrets: { orgClient: existing, fieldKeys: existing, sealKey: existing, s3: existing },
    networkPolicy: { gatewayFrom: [{ namespaceSelector: { matchLabels: { 'firegrid.io/edge': 'true' } } }] },
  };
}
