import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../process/ports.mjs';
import { Problem } from '../process/problem.mjs';
import { ferretdb } from './ferretdb.mjs';
import { mongod } from './mongod.mjs';
import { postgres } from './postgres.mjs';

/** OP_MSG { hello: 1, $db: "admin" } */
function hello() {
  const db = Buffer.from('\x02$db\0\x06\0\0\0admin\0', 'latin1');
  const body = Buffer.concat([Buffer.from('\x10hello\0\x01\0\0\0', 'latin1'), db, Buffer.from([0])]);
  const message = Buffer.alloc(25);
  message.writeInt32LE(25 + body.length, 0);
  message.writeInt32LE(1, 4);
  message.writeInt32LE(2013, 12);
  message.writeInt32LE(body.length + 4, 21);
  return Buffer.concat([message, body]);
}

const canChroot = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** @type {import('./recipe.mjs').Recipe} */
export const mongo = {
  name: 'mongo',
  title: 'MongoDB',
  ports: ['mongo', 'postgres'],
  urlVariable: 'FIREGRID_MONGO_URL',
  // directConnection: a replica set in a container tells its members' names inside, which nobody outside knows.
  environment: (ports) => ({
    FIREGRID_MONGO_URL: `mongodb://127.0.0.1:${ports.mongo}/?directConnection=true`,
  }),
  ready: (ports) => ask(ports.mongo, hello()),

  needs() {
    if (mongod.isThere()) return { programs: [], gigabytes: 0.2, seconds: 0 };
    if (!canChroot()) {
      throw new Problem(
        'MongoDB: start Docker, put a mongod on PATH, set FIREGRID_MONGO_URL, or run as root on Debian',
      );
    }
    const parts = [postgres.needs(), ferretdb.needs()];
    return {
      programs: parts.flatMap(({ programs }) => programs),
      gigabytes: parts.reduce((sum, { gigabytes }) => sum + gigabytes, 0),
      seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0),
    };
  },

  async install(note) {
    if (mongod.isThere()) return undefined;
    const [database, front] = await Promise.all([postgres.install(note), ferretdb.install(note)]);
    return { database, front };
  },

  isOutdated: (dir) => !mongod.isThere() && postgres.isOutdated(join(dir, 'postgres')),

  async start({ installation, dir, log, ports, durable, launch }) {
    if (!installation) return mongod.start({ dir: join(dir, 'mongod'), log, port: ports.mongo, launch });
    const database = { dir: join(dir, 'postgres'), log: log.replace(/mongo\.log$/, 'postgres.log') };
    await postgres.start({
      ...database,
      installation: installation.database,
      port: ports.postgres,
      durable,
      launch,
    });
    ferretdb.start({
      installation: installation.front,
      dir: join(dir, 'ferretdb'),
      log,
      port: ports.mongo,
      postgresPort: ports.postgres,
      launch,
    });
  },
};
