import { S3Client } from '@aws-sdk/client-s3';
import { type Broker, noLogger } from '@firegrid/messaging';
import { brokerOf, commonConfig, parseConfig } from '@firegrid/service';
import { type Store, connectStore } from '@firegrid/store';
import { z } from 'zod';
import { mediaConfig } from '../../services/media/src/config.ts';
import { orgConfig } from '../../services/org/src/config.ts';
import type { Env } from './command.ts';
import { Realm } from './realm.ts';

/** Every service that has a database, those who only read of others first: see docs/operations/backup.md. */
export const services = ['notifications', 'media', 'hazards', 'inspections', 'premises', 'org'] as const;
export type Service = (typeof services)[number];

const storage = mediaConfig.pick({
  FIREGRID_S3_URL: true,
  FIREGRID_S3_REGION: true,
  FIREGRID_S3_BUCKET: true,
  FIREGRID_S3_ACCESS_KEY: true,
  FIREGRID_S3_SECRET_KEY: true,
});
const account = orgConfig.pick({ FIREGRID_ORG_CLIENT_ID: true, FIREGRID_ORG_CLIENT_SECRET: true });

/** Of the settings, what it takes to act on the realm. */
export const realmConfig = commonConfig
  .pick({ FIREGRID_KEYCLOAK_URL: true, FIREGRID_REALM: true })
  .extend(account.shape)
  .extend({
    /** Who may make and read realms. */
    FIREGRID_KEYCLOAK_ADMIN: z.string().min(1).default('admin'),
    FIREGRID_KEYCLOAK_ADMIN_PASSWORD: z.string().min(1).default('admin'),
  });
const systemConfig = commonConfig.extend(storage.shape).extend(realmConfig.shape);

export const realmOf = (config: z.output<typeof realmConfig>): Realm =>
  new Realm({
    url: config.FIREGRID_KEYCLOAK_URL,
    name: config.FIREGRID_REALM,
    admin: config.FIREGRID_KEYCLOAK_ADMIN,
    password: config.FIREGRID_KEYCLOAK_ADMIN_PASSWORD,
    secrets: { [config.FIREGRID_ORG_CLIENT_ID]: config.FIREGRID_ORG_CLIENT_SECRET },
  });

/** Of the settings, what it takes to reach the databases. */
export const databaseConfig = commonConfig.pick({ FIREGRID_MONGO_URL: true, FIREGRID_DB_PREFIX: true });

/** The database of one service. @throws DomainError unavailable when it isn't there, what a refused login throws */
export const storeOf = (config: z.output<typeof databaseConfig>, service: string): Promise<Store> =>
  connectStore({ url: config.FIREGRID_MONGO_URL, database: `${config.FIREGRID_DB_PREFIX}${service}` });

/** Everything that FireGrid keeps anything in, opened from the outside. */
export interface System {
  readonly stores: ReadonlyMap<Service, Store>;
  readonly broker: Broker;
  readonly s3: S3Client;
  readonly bucket: string;
  readonly realm: Realm;
  close(): Promise<void>;
}

/** @throws ConfigError naming what the environment lacks, DomainError unavailable where something does not answer */
export async function openSystem(env: Env): Promise<System> {
  const config = parseConfig(systemConfig, { ...env });
  const open = async (service: Service) => [service, await storeOf(config, service)] as const;
  const stores = new Map(await Promise.all(services.map(open)));
  const broker = brokerOf(config, 'ops', noLogger);
  const s3 = new S3Client({
    endpoint: config.FIREGRID_S3_URL,
    region: config.FIREGRID_S3_REGION,
    credentials: {
      accessKeyId: config.FIREGRID_S3_ACCESS_KEY,
      secretAccessKey: config.FIREGRID_S3_SECRET_KEY,
    },
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  return {
    ...{ stores, broker, s3, bucket: config.FIREGRID_S3_BUCKET },
    realm: realmOf(config),
    async close() {
      await Promise.all([...stores.values()].map((store) => store.close()));
      await broker.close();
      s3.destroy();
    },
  };
}
