import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { passwordLogin } from '@firegrid/access';
import { type WireMessage, topics } from '@firegrid/contracts';
import { type Broker, createBroker, noLogger } from '@firegrid/messaging';
import { connectStore } from '@firegrid/store';
import { eventually } from '@firegrid/testkit';
import { areaEvent, nodes } from './areas.ts';

const { env } = process;
const need = (name: string): string => env[name] ?? `missing ${name}`;

/** What tests look at in any answer. */
export interface Body {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly version: number;
  readonly code: string;
  readonly status: string;
  readonly done: boolean;
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly area: { readonly code: string };
  readonly count: number;
  readonly next: string | null;
  readonly items: readonly Body[];
  readonly classes: readonly { readonly small: boolean }[];
  readonly contactReadings: object;
  readonly responsible: object;
  readonly contacts: readonly object[];
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** The real service as a process of its own, on the real backing services, under names nobody else has. */
export class Service {
  readonly prefix = `t${randomBytes(4).toString('hex')}`;
  readonly broker: Broker = createBroker({
    brokers: need('FIREGRID_KAFKA_BROKERS').split(','),
    clientId: 'premises-test',
    topicPrefix: `${this.prefix}.`,
    logger: noLogger,
  });
  #process: ChildProcess | undefined;
  #port = 0;
  #said = '';
  readonly #tokens = new Map<string, { token: string; until: number }>();

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** Migrates, tells of the areas and starts. */
  static async create(): Promise<Service> {
    const service = new Service();
    await service.#run('migrate.ts');
    await service.broker.ensureTopics([topics.area, topics.inspection, topics.hazard, topics.access]);
    await service.tell(nodes.map((node) => areaEvent(node)));
    await service.start();
    await eventually('the areas', async () => {
      const probe = { name: 'x', class: 'no-such-class', area: '430121105201-001', address: 'x' };
      const { body } = await service.as('huanghua-township').post('/premises', probe);
      if (body.code !== 'unknown-class') throw new Error(JSON.stringify(body));
      return true;
    });
    return service;
  }

  tell(messages: readonly WireMessage[]): Promise<void> {
    return this.broker.send(messages);
  }

  async start(): Promise<void> {
    this.#port ||= await freePort();
    this.#process = this.#spawn('main.ts');
    await eventually(
      'the service',
      async () => {
        if (this.#process?.exitCode !== null) throw new Error(`the service ended: ${this.#said}`);
        return (await fetch(`http://127.0.0.1:${this.#port}/health/ready`)).ok;
      },
      60_000,
    );
  }

  /** SIGTERM, or SIGKILL: no word of farewell. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (!running || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
  }

  /** The most memory it ever held, in MB. */
  async peakMemory(): Promise<number> {
    const status = await readFile(`/proc/${this.pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024);
  }

  /** Its database, as somebody sees it who got hold of the disk. */
  async database() {
    const database = `${this.prefix}-premises`;
    return connectStore({ url: need('FIREGRID_MONGO_URL'), database });
  }

  /** Stops it and takes away its database; topics are left to whoever made the broker. */
  async destroy(): Promise<void> {
    await this.stop();
    const store = await this.database();
    await store.connection.dropDatabase();
    await store.close();
    await this.broker.close();
  }

  /** Somebody of the demo people, with a real login. */
  as(username: string) {
    const send = async (
      method: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ) => {
      const raw = typeof body === 'string' || body instanceof Uint8Array || body instanceof FormData;
      const token = await this.#token(username);
      const response = await fetch(`http://127.0.0.1:${this.#port}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
          ...(raw || body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json');
      return {
        status: response.status,
        headers: response.headers,
        body: (isJson ? JSON.parse(text) : text) as Body,
      };
    };
    return {
      get: (path: string) => send('GET', path),
      post: (path: string, body: unknown, headers?: Record<string, string>) =>
        send('POST', path, body, headers),
      patch: (path: string, body: unknown, headers?: Record<string, string>) =>
        send('PATCH', path, body, headers),
    };
  }

  async #token(username: string): Promise<string> {
    const known = this.#tokens.get(username);
    if (known && known.until > Date.now()) return known.token;
    const keycloakUrl = need('FIREGRID_KEYCLOAK_URL');
    const who = { clientId: 'firegrid-demo', username, password: await demoPassword() };
    const { accessToken: token, expiresIn } = await passwordLogin({ keycloakUrl, realm: 'firegrid', ...who });
    this.#tokens.set(username, { token, until: Date.now() + expiresIn * 500 });
    return token;
  }

  #spawn(file: string): ChildProcess {
    const path = fileURLToPath(new URL(`../src/${file}`, import.meta.url));
    const child = spawn(process.execPath, [path], {
      env: {
        ...env,
        NODE_OPTIONS: '',
        PORT: String(this.#port),
        FIREGRID_MODE: 'test',
        FIREGRID_REALM: 'firegrid',
        FIREGRID_DB_PREFIX: `${this.prefix}-`,
        FIREGRID_TOPIC_PREFIX: `${this.prefix}.`,
        FIREGRID_LOG_LEVEL: env.FIREGRID_LOG_LEVEL ?? 'error',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#said = (this.#said + chunk.toString()).slice(-4000);
        if (env.FIREGRID_LOG_LEVEL) process.stderr.write(chunk);
      });
    }
    return child;
  }

  async #run(file: string): Promise<void> {
    const child = this.#spawn(file);
    const [code] = (await once(child, 'exit')) as [number];
    if (code !== 0) throw new Error(`${file} ended with ${code}: ${this.#said}`);
  }
}

async function demoPassword(): Promise<string> {
  const file = new URL('../../../libs/access/realm/demo-people.json', import.meta.url);
  const [first] = JSON.parse(await readFile(file, 'utf8')) as { password: string }[];
  return first?.password ?? '';
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
