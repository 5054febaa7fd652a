import { randomBytes, randomUUID } from 'node:crypto';
import { passwordLogin } from '@firegrid/access';
import { type EventOf, type Received, type Topic, topics, unpackEvent } from '@firegrid/contracts';
import { type Broker, createBroker, noLogger } from '@firegrid/messaging';
import { type Store, connectStore, ensureIndexes } from '@firegrid/store';
import { demoPeople } from '../../access/realm/demo-realm.mjs';
import { noteSeen } from './seen.ts';

const { env } = process;

/** An answer, read to its end. */
export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a service's test has around the service: the real backing services, under names nobody else has. */
export class Surroundings {
  readonly prefix = `t${randomBytes(4).toString('hex')}`;
  readonly service: string;
  /** For the service's configuration. */
  readonly env: NodeJS.ProcessEnv;
  readonly broker: Broker;
  readonly #logins = new Map<string, Promise<string>>();

  /** @param more variables of the service under test */
  constructor(service: string, more: NodeJS.ProcessEnv = {}) {
    this.service = service;
    this.env = {
      ...env,
      PORT: '0',
      FIREGRID_MODE: 'test',
      FIREGRID_REALM: env.FIREGRID_REALM ?? 'firegrid',
      FIREGRID_DB_PREFIX: `${this.prefix}-`,
      FIREGRID_TOPIC_PREFIX: `${this.prefix}.`,
      FIREGRID_LOG_LEVEL: env.FIREGRID_LOG_LEVEL ?? 'warn',
      ...more,
    };
    this.broker = createBroker({
      brokers: (env.FIREGRID_KAFKA_BROKERS ?? 'localhost:9092').split(','),
      clientId: `${service}-test`,
      topicPrefix: `${this.prefix}.`,
      logger: noLogger,
    });
  }

  /** Every topic, and the indexes of what the service declares. */
  async prepare(declare?: (store: Store) => unknown): Promise<void> {
    await this.broker.ensureTopics(Object.values(topics));
    if (!declare) return;
    const store = await this.#store();
    declare(store);
    await ensureIndexes(store);
    await store.close();
  }

  /** What is told on a topic from now on and before, each event once though it may be delivered twice. */
  hear<T extends Topic>(topic: T): readonly Received<EventOf<T>>[] {
    const heard = new Map<string, Received<EventOf<T>>>();
    const inOrder: Received<EventOf<T>>[] = [];
    this.broker.subscribe({
      group: `${this.service}-listener`,
      topics: [topic.name],
      startAt: () => 0,
      work: async ({ messages }) => {
        for (const message of messages) {
          const event = unpackEvent(topic, message);
          noteSeen(`heard of ${topic.name} ${event.key}: ${event.type}`);
          if (!heard.has(event.id)) inOrder.push(event);
          heard.set(event.id, event);
        }
        return { done: (messages.at(-1)?.offset ?? 0) + 1 };
      },
      crashed: (error) => {
        throw error;
      },
    });
    return inOrder;
  }

  /** One of the demo people, with a real login, at an address such as http://127.0.0.1:8101 */
  as(username: string, address: string) {
    const send = async (method: string, path: string, body?: unknown, more: Record<string, string> = {}) => {
      const command = { 'idempotency-key': randomUUID(), 'content-type': 'application/json' };
      const authorization = `Bearer ${await this.token(username)}`;
      const response = await fetch(`${address}${path}`, {
        method,
        headers: { authorization, ...(method === 'GET' ? {} : command), ...more },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      noteSeen(`${username} ${method} ${path}: ${response.status} ${text}`);
      return { status: response.status, headers: response.headers, body: parse(text) };
    };
    return {
      get: (path: string, headers?: Record<string, string>): Promise<Heard> =>
        send('GET', path, undefined, headers),
      post: (path: string, body: unknown = {}, headers?: Record<string, string>): Promise<Heard> =>
        send('POST', path, body, headers),
    };
  }

  token(username: string): Promise<string> {
    const known = this.#logins.get(username);
    if (known) return known;
    const { FIREGRID_KEYCLOAK_URL = 'http://localhost:8180', FIREGRID_REALM = 'firegrid' } = this.env;
    const login = passwordLogin({
      keycloakUrl: FIREGRID_KEYCLOAK_URL,
      realm: FIREGRID_REALM,
      clientId: 'firegrid-demo',
      username,
      password: demoPeople[0]?.password ?? '',
    }).then(({ accessToken }) => accessToken);
    this.#logins.set(username, login);
    return login;
  }

  /** Signs in anew at the next request. */
  forget(username: string): void {
    this.#logins.delete(username);
  }

  /** The Keycloak subject of somebody. */
  async subject(username: string): Promise<string> {
    const [, claims = ''] = (await this.token(username)).split('.');
    return (JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sub: string }).sub;
  }

  /** Drops what the service has stored; call it when the service has stopped. */
  async clear({ stored }: { readonly stored: boolean }): Promise<void> {
    if (stored) {
      const store = await this.#store();
      await store.connection.dropDatabase();
      await store.close();
    }
    await this.broker.close();
  }

  #store(): Promise<Store> {
    const url = this.env.FIREGRID_MONGO_URL ?? 'mongodb://127.0.0.1:27017/?directConnection=true';
    return connectStore({ url, database: `${this.prefix}-${this.service}` });
  }
}

function parse(text: string): Heard['body'] {
  try {
    return JSON.parse(text) as Heard['body'];
  } catch {
    return { text };
  }
}
