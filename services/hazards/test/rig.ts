import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { passwordLogin } from '@firegrid/access';
import {
  type HazardEvent,
  type TransferEvent,
  type WireMessage,
  topics,
  unpackEvent,
} from '@firegrid/contracts';
import { type Broker, createBroker, noLogger } from '@firegrid/messaging';
import { type Booted, createBoot, listen, parseConfig } from '@firegrid/service';
import { connectStore, ensureIndexes } from '@firegrid/store';
import { PhoneRecords, eventually } from '@firegrid/testkit';
import { buildService } from '../src/app.ts';
import { hazardsConfig } from '../src/config.ts';
import { type Sweeps, registers } from '../src/context.ts';
import { areaEvent, bodyEvent, nodes } from './neighbours.ts';

const { env } = process;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

interface Replica {
  readonly boot: Booted;
  readonly port: number;
  readonly sweeps: Sweeps;
}

/** The real service, several replicas of it, on the real backing services under names nobody else has. */
export class Rig {
  readonly prefix = `t${randomBytes(4).toString('hex')}`;
  readonly heard: HazardEvent[] = [];
  readonly heardTransfers: TransferEvent[] = [];
  readonly replicas: Replica[] = [];
  /** Ahead of the real time, in ms: of requests and sweeps. */
  ahead = 0;
  readonly config = parseConfig(hazardsConfig, {
    ...env,
    PORT: '0',
    FIREGRID_MODE: 'test',
    FIREGRID_REALM: env.FIREGRID_REALM ?? 'firegrid',
    FIREGRID_DB_PREFIX: `${this.prefix}-`,
    FIREGRID_TOPIC_PREFIX: `${this.prefix}.`,
    FIREGRID_LOG_LEVEL: env.FIREGRID_LOG_LEVEL ?? 'warn',
    // Sweeps are run by the tests.
    FIREGRID_CLIMB_EVERY_MS: '3600000',
    FIREGRID_CLIMB_AFTER_MS: '3600000',
    FIREGRID_SETTLE_EVERY_MS: '3600000',
  });
  readonly broker: Broker = createBroker({
    brokers: this.config.FIREGRID_KAFKA_BROKERS,
    clientId: 'hazards-test',
    topicPrefix: `${this.prefix}.`,
    logger: noLogger,
  });
  readonly #ids = new Set<string>();
  readonly #tokens = new Map<string, Promise<string>>();

  static async create(replicas = 1): Promise<Rig> {
    const rig = new Rig();
    await rig.broker.ensureTopics(Object.values(topics));
    const store = await rig.store();
    registers(store);
    await ensureIndexes(store);
    await store.close();
    await rig.broker.send([
      ...nodes.map((node) => areaEvent(node)),
      bodyEvent('huanghua-police', 'police', ['430121105']),
      bodyEvent('changsha-fire', 'fire', ['430121']),
    ]);
    for (let i = 0; i < replicas; i++) await rig.start();
    rig.#listen();
    await eventually('the areas and bodies are known', async () => {
      const probe = { to: { role: 'fire-officer', area: '430121' }, hazardIds: [randomUUID()] };
      const { body } = await rig.as('huanghua-township').post('/transfers', probe);
      return body.code === 'hazard-not-transferable';
    });
    return rig;
  }

  store() {
    return connectStore({ url: this.config.FIREGRID_MONGO_URL, database: `${this.prefix}-hazards` });
  }

  /** One more process, as it were. */
  async start(): Promise<Replica> {
    const boot = createBoot('hazards', this.config);
    const { app, sweeps } = await buildService(this.config, boot, () => new Date(Date.now() + this.ahead));
    const replica = { boot, sweeps, port: await listen(boot, app, 0) };
    this.replicas.push(replica);
    return replica;
  }

  tell(...messages: WireMessage[]): Promise<void> {
    return this.broker.send(messages);
  }

  /** What others heard of a hazard, in order, each event once. */
  told(id: string): string[] {
    return this.heard.filter(({ hazard }) => hazard?.id === id).map(({ happened }) => happened.case ?? '');
  }

  async destroy(): Promise<void> {
    for (const { boot } of this.replicas) await boot.stop();
    const store = await this.store();
    await store.connection.dropDatabase();
    await store.close();
    await this.broker.close();
  }

  /** Somebody of the demo people, with a real login, at one of the replicas. */
  as(username: string, replica = 0) {
    const send = async (
      method: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ) => {
      const response = await fetch(`http://127.0.0.1:${this.replicas[replica]?.port}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await this.#token(username)}`,
          ...(method === 'GET'
            ? {}
            : { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return {
        status: response.status,
        headers: response.headers,
        body: (await response.json()) as Answer['body'],
      };
    };
    return {
      get: (path: string): Promise<Answer> => send('GET', path),
      post: (path: string, body: unknown = {}, headers?: Record<string, string>): Promise<Answer> =>
        send('POST', path, body, headers),
    };
  }

  /** Anybody, without a login. */
  async anybody(path: string, body?: unknown, id: string = randomUUID()): Promise<Answer> {
    const response = await fetch(`http://127.0.0.1:${this.replicas[0]?.port}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'idempotency-key': id, 'content-type': 'application/json' },
    });
    const { status, headers } = response;
    return { status, headers, body: (await response.json()) as Answer['body'] };
  }

  /** What somebody's phone keeps. */
  phone(username: string): PhoneRecords {
    return new PhoneRecords((query) => this.as(username).get(`/changes${query}`));
  }

  /** Delivery is at least once: an event told twice is the same event. */
  #hear<E>(into: E[], { id, body }: { id: string; body: E }): void {
    if (this.#ids.has(id)) return;
    this.#ids.add(id);
    into.push(body);
  }

  #token(username: string): Promise<string> {
    const known = this.#tokens.get(username);
    if (known) return known;
    const login = demoPassword().then(async (password) => {
      const { FIREGRID_KEYCLOAK_URL: keycloakUrl, FIREGRID_REALM: realm } = this.config;
      const tokens = await passwordLogin({
        keycloakUrl,
        realm,
        clientId: 'firegrid-demo',
        username,
        password,
      });
      return tokens.accessToken;
    });
    this.#tokens.set(username, login);
    return login;
  }

  #listen(): void {
    this.broker.subscribe({
      group: 'hazards-listener',
      topics: [topics.hazard.name, topics.transfer.name],
      startAt: () => 0,
      work: async ({ topic, messages }) => {
        for (const message of messages) {
          if (topic === topics.hazard.name) this.#hear(this.heard, unpackEvent(topics.hazard, message));
          else this.#hear(this.heardTransfers, unpackEvent(topics.transfer, message));
        }
        return { done: (messages.at(-1)?.offset ?? 0) + 1 };
      },
      crashed: (error) => {
        throw error;
      },
    });
  }
}

async function demoPassword(): Promise<string> {
  const file = new URL('../../../libs/access/realm/demo-people.json', import.meta.url);
  const [first] = JSON.parse(await readFile(file, 'utf8')) as { password: string }[];
  return first?.password ?? '';
}
