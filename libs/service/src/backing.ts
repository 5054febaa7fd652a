import { Revocations, type Verifier, createVerifier } from '@firegrid/access';
import { timestampDate, topics } from '@firegrid/contracts';
import {
  type Broadcast,
  type Broker,
  type BrokerOptions,
  broadcast,
  createBroker,
} from '@firegrid/messaging';
import { type Store, connectStore, isRefused } from '@firegrid/store';
import { extractTrace, injectTrace } from '@firegrid/telemetry';
import type { z } from 'zod';
import type { Boot } from './boot.ts';
import { type CommonConfig, ConfigError, commonConfig } from './config.ts';
import { issuerOf, realmFaults } from './faults/realm.ts';
import { tellFaults } from './faults/tell.ts';
import { topicFaults } from './faults/topics.ts';
import { Unreachable, whenReachable } from './reachable.ts';

/** Of the configuration, what it takes to reach the broker and make topics there. */
export const brokerConfig = commonConfig.pick({
  FIREGRID_KAFKA_BROKERS: true,
  FIREGRID_KAFKA_TLS: true,
  FIREGRID_KAFKA_USERNAME: true,
  FIREGRID_KAFKA_PASSWORD: true,
  FIREGRID_TOPIC_PREFIX: true,
  FIREGRID_TOPIC_REPLICAS: true,
  FIREGRID_TOPIC_MIN_IN_SYNC: true,
  FIREGRID_TOPIC_PARTITIONS: true,
});
type BrokerConfig = z.output<typeof brokerConfig>;
type AccessConfig = Pick<
  CommonConfig,
  'FIREGRID_MODE' | 'FIREGRID_KEYCLOAK_URL' | 'FIREGRID_ISSUER' | 'FIREGRID_REALM' | 'FIREGRID_AUDIENCE'
>;

/** How messages carry the trace. */
export const trace = { inject: injectTrace, extract: extractTrace };

/** The service's own database. @throws Unreachable after 60 s, ConfigError for a user it does not know */
export async function openStore(config: CommonConfig, boot: Boot): Promise<Store> {
  const { host } = new URL(config.FIREGRID_MONGO_URL);
  const options = { url: config.FIREGRID_MONGO_URL, database: `${config.FIREGRID_DB_PREFIX}${boot.name}` };
  const open = () =>
    connectStore(options).catch((error: unknown) => {
      if (!isRefused(error)) throw error;
      throw new ConfigError(`FIREGRID_MONGO_URL: MongoDB at ${host} refuses its user or password`);
    });
  const store = await whenReachable(`MongoDB at ${host}`, open, boot);
  boot.onStop('store', () => store.close());
  return store;
}

/** The broker of a configuration, reached when it is first used. */
export function brokerOf(config: BrokerConfig, clientId: string, logger: BrokerOptions['logger']): Broker {
  const { FIREGRID_KAFKA_USERNAME: username, FIREGRID_KAFKA_PASSWORD: password } = config;
  return createBroker({
    brokers: config.FIREGRID_KAFKA_BROKERS,
    tls: config.FIREGRID_KAFKA_TLS === 'true',
    ...(username && password ? { login: { username, password } } : {}),
    clientId,
    topicPrefix: config.FIREGRID_TOPIC_PREFIX,
    replicas: config.FIREGRID_TOPIC_REPLICAS,
    minInSync: config.FIREGRID_TOPIC_MIN_IN_SYNC,
    partitions: config.FIREGRID_TOPIC_PARTITIONS,
    logger,
  });
}

/** @throws Unreachable after 60 s */
export async function openBroker(config: BrokerConfig, boot: Boot): Promise<Broker> {
  const broker = brokerOf(config, boot.name, boot.logger);
  boot.onStop('broker', () => broker.close());
  const reach = async (): Promise<void> => {
    if (!(await broker.healthy())) throw new Error('the broker does not answer');
  };
  await whenReachable(`Kafka at ${config.FIREGRID_KAFKA_BROKERS.join(',')}`, reach, boot);
  return broker;
}

export interface Access {
  readonly verifier: Verifier;
  /** How the news of changed assignments comes in. */
  readonly news: Broadcast;
}

/**
 * Checks tokens, those of people whose assignment has changed included: every process listens to topic access and has
 * heard all of it before it serves its first request.
 * @param onRevoked told of each change, for those who keep connections open
 * @throws Unreachable after 60 s
 */
export async function openAccess(
  config: AccessConfig,
  boot: Boot,
  broker: Broker,
  onRevoked: (subject: string, notBefore: Date) => void = () => undefined,
): Promise<Access> {
  tellFaults(boot, realmFaults(config), topicFaults(broker, [topics.access], config));
  const revocations = new Revocations();
  const news = broadcast({
    broker,
    topic: topics.access,
    trace,
    async handler({ body }) {
      if (!body.notBefore) return;
      const notBefore = timestampDate(body.notBefore);
      revocations.revoke(body.subject, notBefore);
      onRevoked(body.subject, notBefore);
    },
  });
  boot.onStop('access', () => news.stop());
  await within(boot.patienceMs ?? 60_000, news.caughtUp, 'topic access');
  const keycloakUrl = config.FIREGRID_KEYCLOAK_URL;
  const realm = config.FIREGRID_REALM;
  const issuer = issuerOf(config);
  return {
    verifier: createVerifier({ issuer, keycloakUrl, realm, audience: config.FIREGRID_AUDIENCE, revocations }),
    news,
  };
}

async function within(ms: number, done: Promise<void>, what: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unreachable(`${what} was not read within ${ms / 1000} s`)), ms);
  });
  await Promise.race([done, late]).finally(() => clearTimeout(timer));
}
