import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Person } from '@firegrid/testkit';
import { questionsOf } from '../bench/desk.ts';
import { reporting } from '../chaos/visit.ts';
import type { Constellation } from '../demo/constellation.ts';
import type { Inside } from '../demo/inside.ts';
import { cast, expectStatus } from '../demo/world.ts';
import { gridWorkers, settleTown, townLedger } from '../sync/town.ts';

const officers = {
  'huanghua-township': '430121105',
  'yutang-village': '430121105201',
  'gaoan-village': '430121105203',
  'changsha-county': '430121',
  'huanghua-fire': '430121105',
};
const premisesEach = 200;
const everyMs = 60_000;

/** A township at work: who there is, what each of them asks for and visits. As k6 reads it. */
export interface Town {
  readonly gateway: string;
  /** Where logins are to be had that last for some minutes yet. */
  readonly desk: string;
  readonly workers: readonly {
    readonly username: string;
    readonly premises: readonly string[];
    readonly plan: readonly string[];
  }[];
  readonly officers: readonly { readonly username: string; readonly paths: readonly string[] }[];
  /** A report of a visit, but for its premises, findings and time. */
  readonly visit: object;
  /** A report from the public. */
  readonly report: object;
}

export async function settle(
  { world }: Constellation,
  inside: Inside,
): Promise<{ town: Town; close: () => void }> {
  const person = cast(world);
  const places = Object.values(gridWorkers).map((grid) => ({ grid, count: premisesEach }));
  await settleTown(person('huanghua-township'), townLedger(places));
  await inside.rest(120_000);
  const toVisit = Map.groupBy(
    await inside.documents('premises', 'premises'),
    ({ state }) => (state['area'] as { code: string }).code,
  );
  const plan = [
    '/org/me',
    '/inspections/duties?status=due',
    '/inspections/duties/count?status=due',
    '/notifications/inbox/unread',
  ];
  for (const path of plan) expectStatus(await person('yutang-grid-1').get(path), 200);
  const visit = await reporting(person('yutang-grid-1'));
  const everyone = [...Object.keys(gridWorkers), ...Object.keys(officers)].map(person);
  const { desk, close } = await openDesk(everyone);
  return {
    close,
    town: {
      gateway: world.gateway,
      desk,
      workers: Object.entries(gridWorkers).map(([username, grid]) => ({
        username,
        premises: (toVisit.get(grid) ?? []).map(({ _id }) => _id),
        plan,
      })),
      officers: await Promise.all(
        Object.entries(officers).map(async ([username, area]) => ({
          username,
          paths: await questionsOf({ person: person(username), area }),
        })),
      ),
      visit: visit(''),
      report: { type: 'blocked-stairway', area: '430121105201', place: '三号楼二单元' },
    },
  };
}

/** Signs everybody in, again and again, and hands the logins out. */
async function openDesk(people: readonly Person[]): Promise<{ desk: string; close: () => void }> {
  let tokens = '';
  const signIn = async () => {
    const signed = people.map(async (one) => [one.username, await one.token(true)] as const);
    tokens = JSON.stringify(Object.fromEntries(await Promise.all(signed)));
  };
  await signIn();
  const again = setInterval(() => void signIn(), everyMs);
  const server = createServer((_request, response) => void response.end(tokens)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    clearInterval(again);
    server.closeAllConnections();
    server.close();
  };
  return { desk: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}
