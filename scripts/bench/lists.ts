import type { Person } from '@firegrid/testkit';
import { planOf } from '@firegrid/testkit/plan';
import { MongoClient } from 'mongodb';
import { permits } from '@firegrid/access';
import { ask, each } from '../api/ask.ts';
import type { Operation } from '../api/document.ts';
import { layGround, startUnlimited } from '../api/ground.ts';
import { listsAmong, questionsOf } from '../api/lists.ts';
import { placeOf } from '../api/places.ts';
import { withLogins } from '../api/posts.ts';
import { type Records, hintsOf } from '../api/records.ts';
import { Tap } from '../api/tap.ts';
import { Inside } from '../demo/inside.ts';
import { type Figure, type Part, quantile } from './measure.ts';
import { fillTownship } from './township.ts';

const clients = 8;
const times = 80;
const readers = ['township-officer', 'area-admin'] as const;
/** What the desk asks for beside a list as it is. */
const narrowed: Readonly<Record<string, readonly string[]>> = {
  '/api/v1/hazards/hazards': [
    'status=reported',
    'status=reported,confirmed,rectifying,submitted',
    'severity=major',
    'mine=true',
    'iMay=confirm',
  ],
  '/api/v1/inspections/duties': ['status=due'],
  '/api/v1/premises/premises': ['status=open'],
  '/api/v1/notifications/inbox': ['unread=true'],
};

export const lists: Part = {
  name: 'lists',
  about: 'Each list of a township with 50,000 hazards, eight clients at once, through the gateway',
  async run() {
    const database = process.env['FIREGRID_MONGO_URL'] ?? '';
    const tap = await Tap.into(database);
    const client = await MongoClient.connect(database);
    const constellation = await startUnlimited({ FIREGRID_MONGO_URL: tap.url });
    const { world, product } = constellation;
    try {
      const { records, operations } = await layGround(constellation);
      const inside = await Inside.of(product.env);
      await inside.rest();
      await inside.close();
      const rate = await fillTownship(client, product.env.FIREGRID_DB_PREFIX ?? '');
      const people = await withLogins(
        world,
        readers.map((role) => ({ username: `${role}-lists`, grants: [`${role}@430121105`] })),
      );
      const figures: Figure[] = [figure('Hazards copied into the database', '1/s', rate)];
      for (const operation of listsAmong(operations)) {
        const role = readers.find((one) => operation.permission && permits(one, operation.permission));
        const person = people.get(`${role}-lists`) as Person;
        for (const address of addressesOf(operation, records)) {
          const read = async () => {
            const began = performance.now();
            const { status } = await ask({ gateway: world.gateway, person, operation, address });
            if (status !== 200) throw new Error(`${address} answered ${status}`);
            return performance.now() - began;
          };
          tap.taken();
          await read();
          const plans = await Promise.all(
            tap
              .taken()
              .filter(({ find }) => find.sort && find.hint === undefined)
              .map(({ database: name, find }) => planOf(client.db(name), find)),
          );
          const ms: number[] = [];
          await each(Array.from({ length: times }), clients, async () => void ms.push(await read()));
          const kinds = [...new Set(plans.map(({ kind }) => kind))].join();
          const name = `${address.replace('/api/v1', '')}, ${kinds}`;
          figures.push(figure(`${name}, p50`, 'ms', quantile(ms, 0.5)));
          figures.push(figure(`${name}, p95`, 'ms', quantile(ms, 0.95)));
        }
      }
      return figures;
    } finally {
      await constellation.stop();
      await client.close();
      await tap.close();
    }
  },
};

function addressesOf(operation: Operation, records: Records): string[] {
  const place = placeOf(operation, records);
  const path = operation.path.replaceAll(/\{\w+\}/g, place.kind === 'record' ? place.id : '');
  const [plain = ''] = questionsOf(operation, hintsOf(records)).alone;
  return [plain, ...(narrowed[operation.path] ?? [])].map((query) => `${path}?limit=20&${query}`);
}

const figure = (name: string, unit: string, value: number): Figure => ({ name, unit, value, runs: [value] });
