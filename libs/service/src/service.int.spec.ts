import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { passwordLogin } from '@firegrid/access';
import { connectStore } from '@firegrid/store';
import { eventually } from '@firegrid/testkit';
import { clean } from '../../messaging/test/world.ts';
import { afterAll, describe, expect, it } from '@jest/globals';

const run = randomUUID().slice(0, 8);
const base = {
  PATH: process.env.PATH ?? '',
  PORT: '0',
  FIREGRID_MODE: 'test',
  FIREGRID_MONGO_URL: process.env.FIREGRID_MONGO_URL ?? '',
  FIREGRID_KAFKA_BROKERS: process.env.FIREGRID_KAFKA_BROKERS ?? '',
  FIREGRID_KEYCLOAK_URL: process.env.FIREGRID_KEYCLOAK_URL ?? '',
  FIREGRID_DB_PREFIX: `t${run}-`,
  FIREGRID_TOPIC_PREFIX: `t${run}.`,
};

interface Lamps {
  readonly child: ChildProcess;
  readonly lines: Record<string, unknown>[];
  readonly ended: Promise<number | null>;
  url(): Promise<string>;
}

const started: ChildProcess[] = [];

function start(env: object = {}, program = 'main.ts'): Lamps {
  const child = spawn(process.execPath, [`libs/service/test/lamps/${program}`], { env: { ...base, ...env } });
  started.push(child);
  const lines: Record<string, unknown>[] = [];
  const read = (text: Buffer): void => {
    for (const line of text.toString().split('\n').filter(Boolean)) {
      lines.push(line.startsWith('{') ? (JSON.parse(line) as Record<string, unknown>) : { text: line });
    }
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const port = () =>
    eventually('the port', async () => lines.find((line) => line.port)?.port as number, 60_000);
  return { child, lines, ended, url: async () => `http://localhost:${(await port()).value}` };
}

const messages = ({ lines }: Lamps): string => lines.map((line) => String(line.msg ?? line.text)).join('\n');

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  const store = await connectStore({ url: base.FIREGRID_MONGO_URL, database: `t${run}-lamps` });
  await store.connection.dropDatabase();
  await store.close();
  await clean(base.FIREGRID_KAFKA_BROKERS.split(','), base.FIREGRID_TOPIC_PREFIX);
});

describe('a service', () => {
  it('is ready, takes a command, hears its own event with the same trace, and stops in order', async () => {
    const lamps = start();
    const url = await lamps.url();
    await eventually(
      'ready',
      async () => ((await (await fetch(`${url}/health/ready`)).json()) as { status: string }).status === 'ok',
    );
    const { accessToken } = await login();
    const trace = randomUUID().replaceAll('-', '');
    const headers = {
      authorization: `Bearer ${accessToken}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      traceparent: `00-${trace}-0123456789abcdef-01`,
    };
    const light = () => fetch(`${url}/lamps`, { method: 'POST', headers, body: '{"subject":"nobody"}' });
    const first = await light();
    expect([first.status, await first.json()]).toEqual([201, { id: headers['idempotency-key'], version: 1 }]);
    expect((await light()).status).toBe(201);
    const heard = async () =>
      (await (await fetch(`${url}/heard`)).json()) as { subject: string; trace: string }[];
    const { value } = await eventually(
      'the event',
      async () => ((await heard()).length > 0 ? heard() : undefined),
      20_000,
    );
    expect(value).toEqual([{ subject: 'nobody', trace }]);
    lamps.child.kill('SIGTERM');
    expect(await lamps.ended).toBe(0);
    expect(messages(lamps)).toMatch(/stopping on SIGTERM\n[^]*stopped$/);
  }, 90_000);

  it('refuses the tokens of someone whose access changed within seconds, and again after a restart', async () => {
    const { accessToken } = await login();
    const subject = (JSON.parse(atob(accessToken.split('.')[1] ?? '')) as { sub: string }).sub;
    const light = async (url: string) => {
      const headers = {
        authorization: `Bearer ${accessToken}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      };
      return (await fetch(`${url}/lamps`, { method: 'POST', headers, body: JSON.stringify({ subject }) }))
        .status;
    };
    const before = start();
    const url = await before.url();
    expect(await light(url)).toBe(201);
    const { ms } = await eventually('the refusal', async () => (await light(url)) === 401);
    expect(ms).toBeLessThan(5_000);
    before.child.kill('SIGKILL');
    expect(await light(await start().url())).toBe(401);
  }, 90_000);

  it('that loses a rejection ends with 1', async () => {
    const lamps = start({ LAMPS_LOSE: 'Error' });
    expect(await lamps.ended).toBe(1);
    expect(lamps.lines.at(-1)).toMatchObject({ msg: 'crashed', err: { message: 'a lamp fell' } });
  }, 60_000);

  it('goes on when the client of the broker loses one', async () => {
    const lamps = start({ LAMPS_LOSE: 'KafkaJSConnectionError' });
    await eventually('the line', async () => messages(lamps).includes('lost a rejection'), 60_000);
    expect((await fetch(`${await lamps.url()}/health/live`)).status).toBe(200);
    lamps.child.kill('SIGTERM');
    expect(await lamps.ended).toBe(0);
  }, 90_000);

  it('says in one line which variable is wrong', async () => {
    const lamps = start({ PORT: 'x', FIREGRID_MODE: 'production' });
    expect(await lamps.ended).toBe(1);
    expect(lamps.lines).toEqual([{ text: expect.stringMatching(/^The service can't start: PORT: /) }]);
  });

  it('says that its port is taken', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const lamps = start({ PORT: String((other.address() as { port: number }).port) });
    expect(await lamps.ended).toBe(1);
    expect(JSON.stringify(lamps.lines.at(-1))).toContain('EADDRINUSE');
    other.close();
  }, 60_000);

  it.each([
    ['MongoDB at 127.0.0.1:1', { FIREGRID_MONGO_URL: 'mongodb://me:hunter22@127.0.0.1:1' }],
    ['Kafka at 127.0.0.1:1', { FIREGRID_KAFKA_BROKERS: '127.0.0.1:1' }],
  ])(
    'waits for %s, saying so, and can be stopped while it waits',
    async (what, env) => {
      const lamps = start(env);
      await eventually('the line', async () => messages(lamps).includes(`waiting for ${what}`), 30_000);
      lamps.child.kill('SIGTERM');
      expect(await lamps.ended).toBe(0);
      expect(JSON.stringify(lamps.lines)).not.toContain('hunter22');
    },
    60_000,
  );
});

it('a service is made ready by a program that ends, whatever was left open', async () => {
  const migrating = start({}, 'migrate.ts');
  expect(await migrating.ended).toBe(0);
}, 30_000);

const login = () =>
  passwordLogin({
    keycloakUrl: base.FIREGRID_KEYCLOAK_URL,
    realm: 'firegrid',
    clientId: 'firegrid-demo',
    username: 'changsha-county',
    password: 'Demo-only-119-FireGrid',
  });
