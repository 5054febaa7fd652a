import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type RequestListener, type Server, createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { topics } from '@firegrid/contracts';
import { createBroker, noLogger } from '@firegrid/messaging';
import { type Store, connectStore, ensureIndexes, migrate } from '@firegrid/store';
import { registers } from '../../../../services/hazards/src/context.ts';
import type { Env } from '../../command.ts';
import type { Bench } from './bench.ts';

interface Made {
  readonly env: Env;
  readonly undo: () => Promise<void>;
}

/** Changes the hazards' database, and mends it afterwards. */
export const withDatabase =
  (change: (store: Store) => Promise<void>) =>
  async ({ env, name }: Bench): Promise<Made> => {
    const url = env['FIREGRID_MONGO_URL'] ?? '';
    const store = await connectStore({ url, database: `${name}-hazards` });
    await change(store);
    return {
      env: {},
      async undo() {
        registers(store);
        await store.collection('migrations').deleteMany({});
        await migrate({ store, migrations: [] });
        await ensureIndexes(store);
        await store.close();
      },
    };
  };

/** Another installation in which this topic alone was made by hand, with one partition. */
export const fewPartitions =
  (wanted: string) =>
  async ({ env, name }: Bench): Promise<Made> => {
    const broker = createBroker({
      ...{ brokers: (env['FIREGRID_KAFKA_BROKERS'] ?? '').split(','), clientId: 'doctor-test' },
      ...{ topicPrefix: `${name}few.`, logger: noLogger },
    });
    const all = Object.values(topics);
    await broker.ensureTopics(all.map((one) => (one.name === wanted ? { ...one, partitions: 1 } : one)));
    return { env: { FIREGRID_TOPIC_PREFIX: `${name}few.` }, undo: () => broker.close() };
  };

/** Keycloak, with a clock that is two minutes behind. */
export async function skewedKeycloak({ env }: Bench): Promise<Made> {
  const through = async (...[request, response]: Parameters<RequestListener>): Promise<void> => {
    const answer = await fetch(`${env['FIREGRID_KEYCLOAK_URL']}${request.url}`);
    response.setHeader('date', new Date(Date.now() - 120_000).toUTCString());
    response.setHeader('content-type', 'application/json');
    response.writeHead(answer.status).end(await answer.text());
  };
  const server = createServer((request, response) => void through(request, response));
  return listening(server, 'http');
}

/** Something at an https address whose certificate nobody vouches for. */
export async function unknownAuthority({ folder }: Bench): Promise<Made> {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const kind = ['-newkey', 'rsa:2048', '-nodes', '-days', '1'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...name, '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  });
  const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) });
  return listening(server, 'https');
}

async function listening(server: Server, protocol: string): Promise<Made> {
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    env: { FIREGRID_KEYCLOAK_URL: `${protocol}://localhost:${port}` },
    async undo() {
      server.closeAllConnections();
      server.close();
    },
  };
}
