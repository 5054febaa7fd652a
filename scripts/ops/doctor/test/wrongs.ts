import { randomBytes } from 'node:crypto';
import type { Env } from '../../command.ts';
import type { Bench } from './bench.ts';
import { fewPartitions, skewedKeycloak, unknownAuthority, withDatabase } from './makings.ts';

/** One kind of wrong configuration. */
export interface Wrong {
  /** Makes it really wrong. */
  readonly make: (
    bench: Bench,
  ) => Promise<{ env: Env; undo?: () => Promise<void> }> | { env: Env; undo?: () => Promise<void> };
  /** What the doctor says, and the start of `service`. */
  readonly line: RegExp;
  /** One that could not work so; undefined where a start can't know. */
  readonly service?: string;
}

const set = (env: Env) => () => ({ env });
const key = () => randomBytes(32).toString('base64');
const production = {
  FIREGRID_MODE: 'production',
  FIREGRID_ISSUER: 'https://login.invalid/realms/firegrid',
  ...{ FIREGRID_FIELD_KEYS: key(), FIREGRID_SEAL_KEY: key() },
};
const nobody = '127.0.0.1:1';
const hazards = 'firegrid.hazards.hazard.v1';

export const wrongs: Readonly<Record<string, Wrong>> = {
  'a setting is missing': {
    make: set({ FIREGRID_MONGO_URL: '' }),
    ...{ line: /FIREGRID_MONGO_URL:? is missing/, service: 'org' },
  },
  'a secret is missing': {
    make: set({ ...production, FIREGRID_FIELD_KEYS: '' }),
    ...{ line: /FIREGRID_FIELD_KEYS:? is missing or the demo's/, service: 'hazards' },
  },
  "production has the demo's secret": {
    make: set({ ...production, FIREGRID_ORG_CLIENT_SECRET: 'demo-only-firegrid-org' }),
    ...{ line: /FIREGRID_ORG_CLIENT_SECRET:? is missing or the demo's/, service: 'org' },
  },
  'the issuer is another': {
    make: set({ FIREGRID_ISSUER: `http://${nobody}/realms/firegrid` }),
    ...{
      line: /^FIREGRID_ISSUER: tokens are expected from http:.*but Keycloak signs as/,
      service: 'hazards',
    },
  },
  'production signs in over plain HTTP': {
    make: set({ ...production, FIREGRID_ISSUER: 'http://login.invalid/realms/firegrid' }),
    ...{ line: /FIREGRID_ISSUER: people sign in over plain HTTP/, service: 'inspections' },
  },
  'there is no such realm': {
    make: set({ FIREGRID_REALM: 'nowhere' }),
    ...{ line: /^FIREGRID_REALM: Keycloak at .* has no realm nowhere/, service: 'hazards' },
  },
  'tokens are for another audience': {
    make: set({ FIREGRID_AUDIENCE: 'somebody-else' }),
    line: /^FIREGRID_AUDIENCE: tokens of firegrid-console .* are not for somebody-else/,
  },
  "the organisation's secret is refused": {
    make: set({ FIREGRID_ORG_CLIENT_SECRET: 'hunter22-hunter22' }),
    ...{ line: /^FIREGRID_ORG_CLIENT_SECRET: Keycloak refuses the client firegrid-org/, service: 'org' },
  },
  'nobody is there where Keycloak should be': {
    make: set({ FIREGRID_KEYCLOAK_URL: `http://${nobody}` }),
    ...{ line: /^FIREGRID_KEYCLOAK_URL: Keycloak at 127.0.0.1:1 can't be asked/, service: 'hazards' },
  },
  'Keycloak does not speak TLS': {
    make: ({ env }) => ({
      env: { FIREGRID_KEYCLOAK_URL: (env['FIREGRID_KEYCLOAK_URL'] ?? '').replace('http:', 'https:') },
    }),
    ...{ line: /^FIREGRID_KEYCLOAK_URL: .* does not speak TLS/, service: 'hazards' },
  },
  "Keycloak's certificate is of an unknown authority": {
    make: unknownAuthority,
    ...{ line: /^FIREGRID_KEYCLOAK_URL: .* signed by an unknown authority/, service: 'hazards' },
  },
  'the clocks are apart': {
    make: skewedKeycloak,
    ...{ line: /^clock: this machine and Keycloak are (119|12\d) s apart/, service: 'hazards' },
  },
  'the broker is away': {
    make: set({ FIREGRID_KAFKA_BROKERS: nobody }),
    ...{ line: /Kafka at 127.0.0.1:1/, service: 'hazards' },
  },
  'the broker has not the topic': {
    make: set({ FIREGRID_TOPIC_PREFIX: 'nothing.' }),
    ...{ line: /^topic firegrid.org.access.v1: the broker does not have it/, service: 'inspections' },
  },
  'a topic has too few partitions': {
    make: fewPartitions(hazards),
    ...{
      line: /^topic firegrid.hazards.hazard.v1: it has 1 partitions where 6 are planned/,
      service: 'hazards',
    },
  },
  'production keeps a topic once': {
    make: set(production),
    ...{ line: /^topic firegrid.hazards.hazard.v1: it has a single replica/, service: 'hazards' },
  },
  'the database is away': {
    make: set({ FIREGRID_MONGO_URL: `mongodb://me:hunter22@${nobody}` }),
    ...{ line: /MongoDB at 127.0.0.1:1/, service: 'hazards' },
  },
  'the database does not know the user': {
    make: ({ env }) => ({
      env: { FIREGRID_MONGO_URL: (env['FIREGRID_MONGO_URL'] ?? '').replace('//', '//me:hunter22@') },
    }),
    ...{ line: /FIREGRID_MONGO_URL: MongoDB at .* refuses its user or password/, service: 'hazards' },
  },
  'an index is missing': {
    make: withDatabase(async (store) => {
      await store.collection('hazards').dropIndexes();
    }),
    ...{ line: /^database of hazards: the index hazards\..* is missing/, service: 'hazards' },
  },
  'a migration was not run': {
    make: withDatabase(async (store) => {
      await store.collection('migrations').deleteMany({});
    }),
    ...{ line: /^database of hazards: old schema: migration .* was not run/, service: 'hazards' },
  },
  'the schema is newer than the program': {
    make: withDatabase(async (store) => {
      await store.collection<{ _id: string }>('migrations').insertOne({ _id: '20990101-01-think-ahead' });
    }),
    ...{ line: /^database of hazards: newer schema: migration 20990101-01-think-ahead/, service: 'hazards' },
  },
  'object storage is away': {
    make: set({ FIREGRID_S3_URL: `http://${nobody}` }),
    ...{ line: /^FIREGRID_S3_URL: object storage at 127.0.0.1:1 can't be asked/, service: 'media' },
  },
  'object storage refuses the keys': {
    make: set({ FIREGRID_S3_SECRET_KEY: 'hunter22-hunter22' }),
    ...{ line: /^FIREGRID_S3_ACCESS_KEY, FIREGRID_S3_SECRET_KEY: .* refuses these keys/, service: 'media' },
  },
  'there is no such bucket': {
    make: set({ FIREGRID_S3_BUCKET: 'nowhere-at-all' }),
    ...{ line: /^FIREGRID_S3_BUCKET: .* has no bucket nowhere-at-all/, service: 'media' },
  },
  'nobody is there where a service should be': {
    make: set({ FIREGRID_PREMISES_URL: `http://${nobody}` }),
    ...{ line: /^FIREGRID_PREMISES_URL: premises at 127.0.0.1:1 can't be asked/, service: 'gateway' },
  },
  'another service is there': {
    make: ({ env }) => ({ env: { FIREGRID_PREMISES_URL: env['FIREGRID_ORG_URL'] } }),
    ...{ line: /^FIREGRID_PREMISES_URL: at .* answers FireGrid org, not premises/, service: 'gateway' },
  },
  'a key for personal data is no key': {
    make: set({ FIREGRID_FIELD_KEYS: 'hunter22' }),
    ...{ line: /FIREGRID_FIELD_KEYS: must be 32 bytes in base64/, service: 'premises' },
  },
  'the key for seals is no key': {
    make: set({ FIREGRID_SEAL_KEY: 'hunter22' }),
    ...{ line: /FIREGRID_SEAL_KEY: must be 32 bytes in base64/, service: 'gateway' },
  },
  'the console is not built': {
    make: ({ folder }) => ({ env: { FIREGRID_CONSOLE_DIR: `${folder}/nothing` } }),
    ...{ line: /^FIREGRID_CONSOLE_DIR: the console is not built in/, service: 'gateway' },
  },
  'the origin is none': {
    make: set({ FIREGRID_ORIGIN: 'firegrid.example' }),
    ...{ line: /FIREGRID_ORIGIN: /, service: 'media' },
  },
};
