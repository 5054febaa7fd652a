import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '@firegrid/testkit';
import type { Entry, Ledger } from './ledger.ts';
import { reporting } from './visit.ts';

export interface Work {
  readonly person: (username: string) => Person;
  readonly ledger: Ledger;
  /** Premises not visited yet, by the grid worker who visits them. */
  readonly toVisit: ReadonlyMap<string, string[]>;
  /** How many times slower than usual; 1 when left out. */
  readonly slower?: number;
  /** Hazards are handed over to the police; true when left out. */
  readonly transfers?: boolean;
  /** Before newcomers' usernames, where there was a load before. */
  readonly newcomers?: string;
}

/** Who works where: grid worker, his grid and the village officer over him. */
export const reporters = [
  { worker: 'yutang-grid-1', grid: '430121105201-001', village: 'yutang-village' },
  { worker: 'dongtang-grid-1', grid: '430121105202-001', village: 'dongtang-village' },
] as const;
export const inspectors = [
  { worker: 'yutang-grid-2', grid: '430121105201-002', village: 'yutang-village' },
  { worker: 'gaoan-grid-1', grid: '430121105203-001', village: 'gaoan-village' },
] as const;
const township = '430121105';

/** A working day of a township, about thirty commands a second. @returns ends it, when what is under way is done */
export async function startLoad(work: Work): Promise<() => Promise<void>> {
  const { person, ledger, toVisit, slower = 1, transfers = true, newcomers = 'newcomer' } = work;
  let over = false;
  const loop = async (everyMs: number, act: () => Promise<unknown>): Promise<void> => {
    while (!over) {
      await act();
      await pause(everyMs * slower);
    }
  };
  const found = new Map<string, Entry[]>(reporters.map(({ village }) => [village, []]));
  const confirmed: Entry[] = [];
  const sent: Entry[] = [];

  const report = async ({ worker, grid, village }: (typeof reporters)[number]) => {
    const body = { type: 'three-in-one', place: '二楼', area: grid, severity: 'serious' };
    const entry = await ledger.issue(person(worker), 'report', '/hazards/hazards', body);
    if (entry) found.get(village)?.push(entry);
  };
  const confirm = async (village: string) => {
    const hazard = found.get(village)?.shift();
    if (!hazard) return;
    if (await ledger.issue(person(village), 'confirm', `/hazards/hazards/${hazard.id}/confirm`))
      confirmed.push(hazard);
  };
  const transfer = async () => {
    const hazardIds = confirmed.splice(0, 3).map(({ id }) => id);
    if (hazardIds.length === 0) return;
    const body = { to: { role: 'police-officer', area: township }, hazardIds };
    const entry = await ledger.issue(person('huanghua-township'), 'transfer', '/hazards/transfers', body);
    if (entry) sent.push(entry);
  };
  const acknowledge = async () => {
    const transfer = sent.shift();
    if (!transfer) return;
    const path = `/hazards/transfers/${transfer.id}/acknowledge`;
    await ledger.issue(person('huanghua-police'), 'acknowledge', path);
  };
  const inspect = async (worker: string, visit: Awaited<ReturnType<typeof reporting>>, n: number) => {
    const premises = toVisit.get(worker)?.shift();
    if (premises === undefined) return;
    const findings = n % 2 ? [{ hazardId: randomUUID(), type: 'locked-exit' }] : [];
    await ledger.issue(person(worker), 'inspect', '/inspections/inspections', visit(premises, findings));
  };
  const register = async (n: number) => {
    const body = { name: `新店${n}`, class: 'small-shop', area: '430121105202-002', address: `${n}号` };
    await ledger.issue(person('huanghua-township'), 'register', '/premises/premises', body);
  };
  const appoint = async (n: number) => {
    const admin = person('changsha-county-admin');
    const newcomer = { name: '新人', username: `${newcomers}-${n}`, area: township };
    const entry = await ledger.issue(admin, 'person', '/org/people', newcomer);
    if (!entry) return;
    const post = { person: entry.id, role: 'township-officer', area: township, from: '2026-01-01' };
    await ledger.issue(admin, 'assign', '/org/assignments', post);
  };

  const visits = await Promise.all(inspectors.map(({ worker }) => reporting(person(worker))));
  const counted = (act: (n: number) => Promise<void>) => {
    let n = 0;
    return () => act(n++);
  };
  const loops = [
    ...reporters.map((one) => loop(60, () => report(one))),
    ...reporters.map(({ village }) => loop(60, () => confirm(village))),
    ...(transfers ? [loop(500, transfer), loop(500, acknowledge)] : []),
    ...inspectors.map(({ worker }, i) =>
      loop(
        200,
        counted(async (n) => visits[i] && inspect(worker, visits[i], n)),
      ),
    ),
    loop(300, counted(register)),
    loop(1_000, counted(appoint)),
  ];
  return async () => {
    over = true;
    await Promise.all(loops);
  };
}
