import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type EventOf, type Received, type Topic } from '@firegrid/contracts';
import { type Broadcast, type Broker, broadcast, createBroker, noLogger } from '@firegrid/messaging';
import { connectStore } from '@firegrid/store';
import { eventually, noteSeen } from '@firegrid/testkit';
import { Realm } from './keycloak.ts';
import { ServiceProcess } from './service.ts';

const { env } = process;

/** What the tests look at of the documents they get. */
export interface Body {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly code: string;
  readonly name: string;
  readonly total: number;
  readonly done: number;
  readonly count: number;
  readonly person: string;
  readonly subject: string;
  readonly account: string;
  readonly reason: string;
  readonly line: number;
  readonly inForce: boolean;
  readonly loading: boolean;
  readonly grids: number;
  readonly vacant: number;
  readonly rejected: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly role: string;
  readonly area: string;
  readonly phone: string;
  readonly password: string;
  readonly responsible: string | null;
  readonly ancestors: readonly string[];
  readonly codes: readonly string[];
  readonly areas: readonly Body[];
  readonly grants: readonly string[];
  readonly permissions: readonly string[];
  readonly items: readonly Body[];
  readonly what: readonly string[];
  readonly lineage: readonly Body[];
  readonly predecessors: readonly Body[];
  readonly posts: readonly Body[];
  readonly problems: readonly Body[];
  readonly changes: unknown;
  readonly errors: readonly { readonly pointer: string }[];
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Sending {
  readonly id?: string;
  readonly ifMatch?: number;
  readonly type?: string;
}

/** The service on the real backing services, in a database, a realm and topics of its own. */
export class World {
  readonly prefix = `org-${randomBytes(4).toString('hex')}`;
  readonly realm: Realm;
  readonly service: ServiceProcess;
  readonly broker: Broker = createBroker({
    ...{
      brokers: (env.FIREGRID_KAFKA_BROKERS ?? 'localhost:9092').split(','),
      clientId: 'org-test',
      logger: noLogger,
    },
    topicPrefix: `${this.prefix}.`,
  });
  readonly #listeners: Broadcast[] = [];
  readonly #tokens = new Map<string, { token: Promise<string>; until: number }>();

  private constructor(realm: Realm, more: NodeJS.ProcessEnv) {
    this.realm = realm;
    this.service = new ServiceProcess({
      FIREGRID_DB_PREFIX: `${this.prefix}-`,
      FIREGRID_TOPIC_PREFIX: `${this.prefix}.`,
      FIREGRID_KEYCLOAK_URL: realm.url,
      FIREGRID_ISSUER: realm.issuer,
      FIREGRID_REALM: realm.name,
      FIREGRID_ACCESS_SWEEP_MS: '500',
      FIREGRID_SETTLE_SWEEP_MS: '1000',
      ...more,
    });
  }

  /** Migrated and running, without a single area. */
  static async create(more: NodeJS.ProcessEnv = {}): Promise<World> {
    const world = new World(await Realm.make(), more);
    await world.service.run('migrate.ts');
    await world.service.start();
    return world;
  }

  /** Somebody of the demo people, or another with a password. */
  as(username: string, password?: string): Person {
    const token = (): Promise<string> => {
      const known = this.#tokens.get(username);
      if (known && known.until > Date.now()) return known.token;
      const fresh = this.realm.token(username, password);
      // It lives for five minutes.
      this.#tokens.set(username, { token: fresh, until: Date.now() + 200_000 });
      return fresh;
    };
    return new Person(
      () => `http://127.0.0.1:${this.service.port}`,
      token,
      () => this.#tokens.delete(username),
    );
  }

  /** All events of a topic, from its beginning, as they come. */
  async listen<T extends Topic>(topic: T): Promise<Received<EventOf<T>>[]> {
    const heard: Received<EventOf<T>>[] = [];
    const listener = broadcast({
      broker: this.broker,
      topic,
      handler: async (event) => void heard.push(event),
    });
    this.#listeners.push(listener);
    await listener.caughtUp;
    return heard;
  }

  async destroy(): Promise<void> {
    await this.service.stop();
    await Promise.all(this.#listeners.map((listener) => listener.stop()));
    await this.broker.close();
    const url = env.FIREGRID_MONGO_URL ?? 'mongodb://localhost:27017';
    const store = await connectStore({ url, database: `${this.prefix}-org` });
    await store.connection.dropDatabase();
    await store.close();
    await this.realm.drop();
  }
}

/** The areas of a file, taken over and done. */
export async function takeOver(admin: Person, csv: string, query = 'effective=2023-06-30'): Promise<Body> {
  const id = randomUUID();
  const { status } = await admin.csv(`/areas/imports?${query}`, csv, { id });
  if (status !== 202) throw new Error(`the import was answered with ${status}`);
  const look = async (): Promise<Body | false> => {
    const { body } = await admin.get(`/areas/imports/${id}`);
    return body.status !== 'running' && body;
  };
  return (await eventually('the import is done', look, 120_000)).value;
}

/** Somebody with a real login. */
export class Person {
  readonly #base: () => string;
  readonly token: () => Promise<string>;
  /** Signs in anew at the next request. */
  readonly forget: () => void;

  constructor(base: () => string, token: () => Promise<string>, forget: () => void) {
    this.#base = base;
    this.token = token;
    this.forget = forget;
  }

  get = (path: string): Promise<Answer> => this.send('GET', path);
  post = (path: string, body: unknown = {}, sending?: Sending): Promise<Answer> =>
    this.send('POST', path, body, sending);
  put = (path: string, body: unknown, sending?: Sending): Promise<Answer> =>
    this.send('PUT', path, body, sending);
  csv = (path: string, text: string, sending: Sending = {}): Promise<Answer> =>
    this.send('POST', path, text, { type: 'text/csv', ...sending });

  async send(method: string, path: string, body?: unknown, sending: Sending = {}): Promise<Answer> {
    const response = await fetch(`${this.#base()}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.token()}`,
        // Services are killed here: a kept connection would be a dead one.
        connection: 'close',
        ...(method === 'GET' ? {} : { 'idempotency-key': sending.id ?? randomUUID() }),
        ...(body === undefined ? {} : { 'content-type': sending.type ?? 'application/json' }),
        ...(sending.ifMatch === undefined ? {} : { 'if-match': `"${sending.ifMatch}"` }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    noteSeen(`${method} ${path}: ${response.status} ${text}`);
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : {}) as Body,
    };
  }
}

/** The whole province. */
export const hunan = (): Promise<string> =>
  readFile(new URL('../data/hunan-areas.csv', import.meta.url), 'utf8');

/** The province, one city, two counties, three townships and their villages: enough for the demo people. */
export async function corner(): Promise<string> {
  const [header, ...rows] = (await hunan()).trim().split('\n');
  const kept = /^(43|4301|430121|430181|(430121104|430121105|430181117)(\d{3})?),/;
  return [header, ...rows.filter((row) => kept.test(row))].join('\n');
}
