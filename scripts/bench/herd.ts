import { setTimeout as pause } from 'node:timers/promises';
import { type Constellation, startConstellation } from '../demo/constellation.ts';
import { Inside } from '../demo/inside.ts';
import { cast } from '../demo/world.ts';
import { type Group, herdOf, placesOf, runHerd, wrongs } from '../sync/herd.ts';
import { settleTown, townLedger } from '../sync/town.ts';
import { type Figure, type Part, quantile } from './measure.ts';
import { Officers, type Read } from './officers.ts';

/** For every ten grid workers a village officer, and a township officer for all. */
const groups: readonly Group[] = [
  { username: 'yutang-grid-1', grid: '430121105201-001', phones: 75 },
  { username: 'yutang-grid-2', grid: '430121105201-002', phones: 75 },
  { username: 'dongtang-grid-1', grid: '430121105202-001', phones: 75 },
  { username: 'dongtang-grid-2', grid: '430121105202-002', phones: 75 },
  { username: 'gaoan-grid-1', grid: '430121105203-001', phones: 75 },
  { username: 'gaoan-grid-2', grid: '430121105203-002', phones: 75 },
  { username: 'yutang-village', grid: '430121105201-001', phones: 15 },
  { username: 'dongtang-village', grid: '430121105202-001', phones: 15 },
  { username: 'gaoan-village', grid: '430121105203-001', phones: 15 },
  { username: 'huanghua-township', grid: '430121105203-002', phones: 5 },
];
/** Those who send before: nothing is measured while everything is compiled, and lists have something in them. */
const early = groups.map((group) => ({ ...group, phones: Math.ceil(group.phones / 15) }));

const reading = {
  areas: {
    'huanghua-township': '430121105',
    'yutang-village': '430121105201',
    'gaoan-village': '430121105203',
    'changsha-county': '430121',
    'huanghua-fire': '430121105',
  },
  perSecond: 8,
};
const quietMs = 40_000;
const restMs = 5 * 60_000;
/** What an officer's p95 may become while phones send, times what it is without. */
const mostTimes = 2;

export const herd: Part = {
  name: 'herd',
  about: '500 phones that read all they keep and send a day each, at once, while officers read',
  async run() {
    const constellation = await startConstellation({ FIREGRID_RATE_PER_PERSON: '1000000' });
    try {
      return await measured(constellation);
    } finally {
      await constellation.stop();
    }
  },
};

async function measured({ world, product }: Constellation): Promise<Figure[]> {
  const person = cast(world);
  const inside = await Inside.of(product.env);
  await settleTown(person('huanghua-township'), townLedger(placesOf([...early, ...groups])));
  const phones = await herdOf([...early, ...groups], { person, inside });
  const days = phones.map(({ queue }) => [...queue]);
  const first = early.reduce((sum, group) => sum + group.phones, 0);
  await runHerd(phones.slice(0, first));
  await inside.rest(restMs);
  const officers = new Officers(world, reading);
  try {
    await officers.during(() => pause(quietMs / 2));
    const quiet = await officers.during(() => pause(quietMs));
    let ran = {} as Awaited<ReturnType<typeof runHerd>>;
    const busy = await officers.during(async () => (ran = await runHerd(phones.slice(first))));
    await inside.rest(restMs);
    const after = await officers.during(() => pause(quietMs));
    const wrong = await wrongs(days, inside);
    const failed = [...quiet, ...busy, ...after].filter(({ status }) => status !== 200);
    for (const one of [...wrong, ...ran.brokeOff, ...failed.map(String)].slice(0, 20))
      console.log(`  ${one}`);
    slowest(quiet, busy);
    return [
      figure('Phones', phones.length - first),
      figure('Commands of phones, all done after', ran.seconds, 's'),
      figure('Commands of phones', ran.commands / ran.seconds, '1/s'),
      figure('Phones sent away to come back', ran.sentAway, 'times'),
      { ...figure('Phones cut off: a time-out, or 5xx', ran.brokeOff.length), atMost: 0 },
      { ...figure('Commands lost, doubled or half done', wrong.length), atMost: 0 },
      { ...figure('Officers not answered', failed.length), atMost: 0 },
      ...shares.flatMap((share) => [
        figure(`Officers, p${share * 100}, quiet`, times(quiet, share), 'ms'),
        figure(`Officers, p${share * 100}, with phones`, times(busy, share), 'ms'),
        figure(`Officers, p${share * 100}, quiet again`, times(after, share), 'ms'),
      ]),
      {
        ...figure('Officers, p95, with phones ÷ quiet', times(busy, 0.95) / times(quiet, 0.95), '×'),
        atMost: mostTimes,
      },
    ];
  } finally {
    await officers.stop();
    await inside.close();
  }
}

const shares = [0.5, 0.95, 0.99];
const figure = (name: string, value: number, unit = ''): Figure => ({ name, unit, value, runs: [value] });
const times = (reads: readonly Read[], share: number): number =>
  quantile(
    reads.map(({ ms }) => ms),
    share,
  );

/** Where they wait. */
function slowest(quiet: readonly Read[], busy: readonly Read[]): void {
  const by = (reads: readonly Read[]) => Map.groupBy(reads, ({ path }) => path.split('/')[1]);
  const before = by(quiet);
  for (const [service, reads] of by(busy)) {
    const was = times(before.get(service) ?? reads, 0.95);
    console.log(
      `  ${service}: p95 ${was.toFixed(0)} ms quiet, ${times(reads, 0.95).toFixed(0)} ms with phones`,
    );
  }
}
