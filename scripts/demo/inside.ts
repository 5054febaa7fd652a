import { type Topic, topics } from '@firegrid/contracts';
import { createBroker, noLogger } from '@firegrid/messaging';
import { type HistoryEntry, type Store, connectStore, verifyHistory } from '@firegrid/store';
import { eventually } from '@firegrid/testkit';

/** An aggregate as it lies in a service's database. */
export interface Aggregate {
  readonly _id: string;
  readonly version: number;
  readonly hash: string;
  readonly state: Readonly<Record<string, unknown>>;
  readonly history: readonly HistoryEntry[];
  readonly commands: readonly { readonly id: string }[];
  readonly outbox: readonly unknown[];
}

const services = ['org', 'premises', 'inspections', 'hazards', 'notifications', 'media'] as const;
export type Service = (typeof services)[number];

/** Who reads what to act on it. */
export const readers: Readonly<Record<string, readonly Topic[]>> = {
  'premises.areas': [topics.area],
  'premises.archives': [topics.inspection, topics.hazard],
  'inspections.areas': [topics.area],
  'inspections.premises': [topics.premises],
  'inspections.reactions': [topics.inspection],
  'hazards.registers': [topics.premises, topics.body, topics.area],
  'hazards.findings': [topics.inspection],
  'hazards.answers': [topics.hazard],
  'notifications.areas': [topics.area],
  'notifications.hazards': [topics.hazard],
  'notifications.transfers': [topics.transfer],
  'notifications.assignments': [topics.assignment],
  'media.records': [topics.hazard, topics.inspection],
};

/** The product seen from behind: what the API cannot show is that nothing is left to be done, and the audit's hashes. */
export class Inside {
  readonly #stores: ReadonlyMap<Service, Store>;
  readonly #broker: ReturnType<typeof createBroker>;

  private constructor(stores: ReadonlyMap<Service, Store>, broker: ReturnType<typeof createBroker>) {
    this.#stores = stores;
    this.#broker = broker;
  }

  /** @param env what the services were given */
  static async of(env: Readonly<Record<string, string>>): Promise<Inside> {
    const url = env['FIREGRID_MONGO_URL'] ?? '';
    const open = async (service: Service) =>
      [service, await connectStore({ url, database: `${env['FIREGRID_DB_PREFIX']}${service}` })] as const;
    const broker = createBroker({
      brokers: (env['FIREGRID_KAFKA_BROKERS'] ?? '').split(','),
      clientId: 'chaos',
      topicPrefix: env['FIREGRID_TOPIC_PREFIX'] ?? '',
      logger: noLogger,
    });
    return new Inside(new Map(await Promise.all(services.map(open))), broker);
  }

  /** Waits until nothing waits: every message is published, and read by all who act on it. */
  async rest(withinMs = 60_000): Promise<void> {
    await eventually(
      'nothing is left to be done',
      async () => {
        const waiting = [...(await this.#unpublished()), ...(await this.#unread())];
        if (waiting.length > 0) throw new Error(waiting.join('; '));
        return true;
      },
      withinMs,
    );
  }

  /** Aggregates of a collection, in no order. */
  documents(service: Service, collection: string): Promise<Aggregate[]> {
    const found = this.#stores.get(service)?.collection<Aggregate>(collection).find();
    return found?.toArray() as Promise<Aggregate[]>;
  }

  /** What is wrong with any aggregate: its audit, a command carried out twice, a message never published. */
  async faults(): Promise<string[]> {
    const faults: string[] = [];
    for (const [service, collection] of await this.#collections()) {
      for (const doc of await this.documents(service, collection)) {
        if (!Array.isArray(doc.history)) continue;
        const broken = verifyHistory(doc);
        const twice = new Set(doc.commands.map(({ id }) => id)).size < doc.commands.length;
        const where = `${service}/${collection}/${doc._id}`;
        if (broken !== undefined) faults.push(`${where}: the audit is broken at version ${broken}`);
        if (twice) faults.push(`${where}: a command was carried out twice`);
        if (doc.outbox.length > 0) faults.push(`${where}: ${doc.outbox.length} messages unpublished`);
      }
    }
    return faults;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#stores.values()].map((store) => store.close()));
    await this.#broker.close();
  }

  async #collections(): Promise<[Service, string][]> {
    const named: [Service, string][] = [];
    for (const [service, store] of this.#stores) {
      for (const { name } of await store.connection.listCollections()) named.push([service, name]);
    }
    return named;
  }

  async #unpublished(): Promise<string[]> {
    const waiting: string[] = [];
    for (const [service, name] of await this.#collections()) {
      const pending = { pendingSince: { $gt: new Date(0) } };
      const count = await this.#stores.get(service)?.collection(name).countDocuments(pending);
      if (count) waiting.push(`${count} ${name} of ${service} wait to be told`);
    }
    return waiting;
  }

  async #unread(): Promise<string[]> {
    const behind = async ([group, read]: [string, readonly Topic[]]): Promise<string[]> => {
      const positions = await this.#broker.positions(
        read.map(({ name }) => name),
        group,
      );
      const lag = positions.reduce((sum, { high, low, committed = low }) => sum + high - committed, 0);
      return lag > 0 ? [`${group} has ${lag} to read`] : [];
    };
    return (await Promise.all(Object.entries(readers).map(behind))).flat();
  }
}
