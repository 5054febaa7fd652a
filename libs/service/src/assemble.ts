import type { Verifier } from '@firegrid/access';
import type { Topic } from '@firegrid/contracts';
import type { ReadinessReport } from '@firegrid/http';
import {
  type Broker,
  type Consumer,
  type Handler,
  type OutboxSource,
  startConsumer,
  startRelay,
} from '@firegrid/messaging';
import type { Migration, Store } from '@firegrid/store';
import { openAccess, openBroker, openStore, trace } from './backing.ts';
import type { Boot } from './boot.ts';
import type { CommonConfig } from './config.ts';
import { schemaFaults } from './faults/schema.ts';
import { tellFaults } from './faults/tell.ts';
import { topicFaults } from './faults/topics.ts';
import { readiness } from './readiness.ts';

/** What a service does besides answering requests. */
export interface Background {
  /** The same as its home has. */
  readonly migrations?: readonly Migration[];
  /** The topics it writes. */
  readonly topics?: readonly Topic[];
  readonly outboxes?: readonly OutboxSource[];
  /** By purpose, such as `read-models` or `reactions`: each is a consumer group of its own, `<service>.<purpose>`. */
  readonly consumers?: Readonly<Record<string, readonly Handler[]>>;
}

/** What the context of every service is made from. */
export interface Backing {
  readonly store: Store;
  readonly broker: Broker;
  readonly verifier: Verifier;
  /** Starts relay and consumers; with the service they stop: consumers, then the relay, then broker and store. */
  readonly run: (background: Background) => Promise<void>;
  /** For buildApp: down only without the database; without the broker writes are accepted and published later. */
  readonly ready: () => Promise<ReadinessReport>;
}

/** Connects a service to its database, the broker and Keycloak's keys. @throws Unreachable naming what is missing after 60 s */
export async function assemble(config: CommonConfig, boot: Boot): Promise<Backing> {
  const store = await openStore(config, boot);
  const broker = await openBroker(config, boot);
  const { verifier, news } = await openAccess(config, boot, broker);
  const consumers = new Map<string, Pick<Consumer, 'ready'>>([['access', news]]);
  return {
    store,
    broker,
    verifier,
    ready: () => readiness({ store, broker, consumers }),
    async run({ migrations = [], topics = [], outboxes = [], consumers: wanted = {} }) {
      const metrics = boot.metrics.messaging;
      await broker.ensureTopics(topics);
      const read = Object.values(wanted).flatMap((handlers) => handlers.map(({ topic }) => topic));
      tellFaults(
        boot,
        schemaFaults(boot.name, store, migrations),
        topicFaults(broker, [...new Set([...topics, ...read])], config),
      );
      if (outboxes.length > 0) {
        const relay = startRelay({ broker, sources: outboxes, metrics });
        boot.onStop('relay', () => relay.stop());
      }
      for (const [purpose, handlers] of Object.entries(wanted)) {
        if (handlers.length === 0) continue;
        const consumer = startConsumer({
          broker,
          group: `${boot.name}.${purpose}`,
          handlers,
          metrics,
          trace,
        });
        consumers.set(purpose, consumer);
        boot.onStop(`consumer ${purpose}`, () => consumer.stop());
      }
    },
  };
}
