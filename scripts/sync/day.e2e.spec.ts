import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, eventually } from '@firegrid/testkit';
import { operationsOf } from '../api/document.ts';
import { reporting } from '../chaos/visit.ts';
import { type Constellation, startConstellation } from '../demo/constellation.ts';
import { Inside } from '../demo/inside.ts';
import { cast, expectStatus } from '../demo/world.ts';
import { baselessKinds } from './kinds.ts';
import { Phone, type Queued, premisesOf } from './phone.ts';
import { reassign } from './reassign.ts';
import { settleTown, townLedger } from './town.ts';

const minutes = 60_000;
const [grid, grid2] = ['430121105201-001', '430121105201-002'];
const photo = 'a'.repeat(64);
const premises = 2_000;

describe('a grid worker’s phone', () => {
  let constellation: Constellation;
  let inside: Inside;
  let person: (username: string) => Person;
  let officer: Person;
  let phone: Phone;
  let visit: Awaited<ReturnType<typeof reporting>>;
  let day: Queued[] = [];

  beforeAll(async () => {
    constellation = await startConstellation({ FIREGRID_RATE_PER_PERSON: '1000000' });
    person = cast(constellation.world);
    inside = await Inside.of(constellation.product.env);
    officer = person('huanghua-township');
    phone = new Phone(person('yutang-grid-1'));
    visit = await reporting(phone.person);
    await settleTown(
      officer,
      townLedger([
        { grid, count: premises },
        { grid: grid2, count: 20 },
      ]),
    );
  }, 8 * minutes);
  afterAll(async () => {
    await inside?.close();
    await constellation?.stop();
  }, minutes);

  it('sends kinds of commands each of which is a command of a service', async () => {
    expect(baselessKinds(await operationsOf(constellation.world.gateway))).toEqual([]);
  });

  it(
    'takes over a grid of 2,000 premises within ten seconds of slow 3G',
    async () => {
      const { value: first } = await eventually(
        'all is told',
        async () => {
          const fresh = new Phone(phone.person);
          await fresh.records.follow();
          const complete = ['premises', 'duty'].every((kind) => fresh.records.of(kind).length === premises);
          return complete && fresh;
        },
        minutes,
      );
      phone = first;
      const seconds = (phone.bytes * 8) / 400_000;
      console.log(
        `first sync: ${phone.bytes} bytes gzip in ${phone.pages} pages; ${seconds.toFixed(1)} s at 400 kbit/s`,
      );
      expect(phone.bytes).toBeLessThan(450_000);
      expect(phone.pages).toBeLessThanOrEqual(5);
      for (const kind of ['area', 'premises-catalogue', 'checklists', 'hazard-catalogue'])
        expect(phone.records.of(kind)).toHaveLength(1);
      const text = JSON.stringify(phone.records.of('premises'));
      expect(text).not.toMatch(/1[3-9]\d{9}/);
      expect(phone.records.of('premises').every(({ data }) => data?.['area'] === grid)).toBe(true);
    },
    2 * minutes,
  );

  it(
    'then hears only of what changes: corrected, new, closed, given to another grid',
    async () => {
      const [changed, closed, moved] = phone.records.of('premises').map(({ id }) => id) as [
        string,
        string,
        string,
      ];
      const before = phone.bytes;
      expectStatus(await officer.send('PATCH', `/premises/premises/${changed}`, { name: '改名小超市' }), 200);
      expectStatus(await officer.post(`/premises/premises/${closed}/close`, { reason: '已拆除' }), 200);
      expectStatus(await officer.send('PATCH', `/premises/premises/${moved}`, { area: grid2 }), 200);
      const shop = { name: '新开小店', class: 'small-shop', area: grid, address: '黄花路1号' };
      const { id } = expectStatus(await officer.post('/premises/premises', shop), 201).body;
      await phone.until('all four are told, and their duties', () => {
        const told = phone.records.get('premises', changed)?.data?.['name'] === '改名小超市';
        const ended = phone.records.get('premises', closed)?.data?.['status'] === 'closed';
        const gone = !phone.records.get('premises', moved);
        const made = phone.due.includes(String(id));
        const left = phone.records.of('duty').every((duty) => premisesOf(duty) !== moved);
        return told && ended && gone && made && left;
      });
      expect(phone.bytes - before).toBeLessThan(20_000);
    },
    2 * minutes,
  );

  it(
    'sends a day of 60 visits made offline; sent again whole, each is the same once more',
    async () => {
      const visits = phone.due.slice(0, 60);
      expect(visits).toHaveLength(60);
      for (const [n, shop] of visits.entries()) {
        const findings = n % 4 === 0 ? [{ hazardId: randomUUID(), type: 'blocked-stairway' }] : [];
        phone.does('inspection.submit', { body: visit(shop, findings) });
      }
      day = [...phone.queue];
      const began = performance.now();
      await phone.send();
      console.log(`60 visits: ${Math.round(performance.now() - began)} ms`);
      expect(phone.outcomes(day.map(({ id }) => id))).toEqual(day.map(() => 'accepted'));
      for (const commands of [day.slice(0, 50), day.slice(50)]) {
        const again = await phone.sendOnce(commands);
        expect(again).toEqual(
          commands.map(({ id }) => ({ id, outcome: 'duplicate', receipt: phone.answers.get(id)?.receipt })),
        );
      }
      await phone.until('the duties are fulfilled, the hazards are there', () => {
        const fulfilled = phone.records.of('duty').filter(({ data }) => data?.['status'] === 'fulfilled');
        const mine = phone.records.of('hazard').filter(({ data }) => data?.['mine'] === true);
        return fulfilled.length === 60 && mine.length === 15;
      });
      expect(await inside.documents('inspections', 'inspections')).toHaveLength(60);
    },
    3 * minutes,
  );

  it(
    'is told of each what is wrong with it, and the rest goes on',
    async () => {
      const [changed, other, good] = phone.due as [string, string, string];
      const version = phone.records.get('premises', changed)?.version ?? 0;
      expectStatus(await officer.send('PATCH', `/premises/premises/${changed}`, { name: '镇里改的名' }), 200);
      const elsewhere = expectStatus(await officer.get(`/premises/premises?area=${grid2}&limit=1`), 200).body;
      const [stranger] = elsewhere['items'] as { id: string }[];

      const conflict = phone.does('premises.change', {
        target: changed,
        body: { name: '我改的名' },
        ifMatch: version,
      });
      const notMine = phone.does('inspection.submit', { body: visit(stranger?.id ?? '') });
      const invalid = phone.does('inspection.submit', { body: { ...visit(other), answers: [] } });
      const dependent = phone.does('hazard.fix', { target: randomUUID(), body: {}, after: [invalid] });
      const fine = phone.does('inspection.submit', { body: visit(good) });
      await phone.send();
      expect(phone.queue).toEqual([]);
      expect(phone.answers.get(conflict)).toMatchObject({
        outcome: 'conflict',
        current: { name: '镇里改的名', version: version + 1 },
      });
      expect(phone.answers.get(notMine)).toMatchObject({
        outcome: 'not-yours',
        problem: { code: 'not-found' },
      });
      expect(phone.answers.get(invalid)).toMatchObject({
        outcome: 'invalid',
        problem: { errors: expect.arrayContaining([expect.objectContaining({ pointer: '/answers' })]) },
      });
      expect(phone.answers.get(dependent)?.problem?.code).toBe('needed-command-refused');
      expect(phone.outcomes([fine])).toEqual(['accepted']);
    },
    2 * minutes,
  );

  it(
    'may visit what it has registered, and fix what it has found, in one go',
    async () => {
      const shop = { name: '路边新店', class: 'small-shop', area: grid, address: '大元路9号' };
      const made = phone.does('premises.register', { body: shop });
      const hazardId = randomUUID();
      const finding = { hazardId, type: 'blocked-stairway' };
      const visited = phone.does('inspection.submit', { body: visit(made, [finding]), after: [made] });
      const fixed = phone.does('hazard.fix', {
        target: hazardId,
        body: { photos: [photo] },
        after: [visited],
      });
      await eventually('all of it is taken', async () => {
        await phone.send();
        return phone.queue.length === 0;
      });
      expect(phone.outcomes([made, visited, fixed])).toEqual(['accepted', 'accepted', 'accepted']);
    },
    2 * minutes,
  );

  it(
    'keeps what can’t be taken at the moment, in its order, and loses none of it',
    async () => {
      const { hazards } = constellation.product.services;
      const report = { type: 'locked-exit', place: '后门', area: grid };
      const before = phone.does('hazard.report', { body: report });
      await phone.send();
      await hazards?.kill();
      const ids = [
        phone.does('inspection.submit', { body: visit(phone.due[5] ?? '') }),
        phone.does('hazard.report', { body: report }),
        phone.does('hazard.report', { body: report }),
        phone.does('inspection.submit', { body: visit(phone.due[6] ?? '') }),
      ];
      await phone.send();
      expect(phone.outcomes([before, ...ids])).toEqual([
        'accepted',
        'accepted',
        undefined,
        undefined,
        undefined,
      ]);
      const feed = await person('yutang-grid-2').get('/sync/feed?limit=2000');
      expect(feed.body).toMatchObject({ more: true, waiting: ['hazards'] });
      await hazards?.start();
      await phone.send();
      expect(phone.outcomes(ids)).toEqual(ids.map(() => 'accepted'));
      const { body } = await officer.get('/hazards/hazards/count?type=locked-exit');
      expect(body).toEqual({ count: 3 });
    },
    2 * minutes,
  );

  it(
    'of an officer has what is found below him, and does what he does before it',
    async () => {
      const village = new Phone(person('yutang-village'));
      await village.until('the hazards are there', () => village.records.of('hazard').length === 19);
      const exits = village.records.of('hazard').filter(({ data }) => data?.['type'] === 'locked-exit');
      const [one, two, three] = exits.map(({ id, version }) => ({ target: id, ifMatch: version }));
      const [notice] = village.records.of('notice').filter(({ data }) => data?.['read'] === false);
      const confirmed = village.does('hazard.confirm', one);
      const offer = { ...one, ifMatch: 2, body: { to: { role: 'township-officer', area: '430121105' } } };
      const ids = [
        confirmed,
        village.does('hazard.offer', { ...offer, after: [confirmed] }),
        village.does('hazard.dismiss', { ...two, body: { reason: '门未锁' } }),
        village.does('hazard.confirm', three),
        village.does('notice.read', { target: notice?.id ?? '' }),
      ];
      await village.send();
      expect(village.outcomes(ids)).toEqual(ids.map(() => 'accepted'));
      await phone.until('it is told back', () => {
        const seen = exits.map(({ id }) => phone.records.get('hazard', id)?.data?.['status']);
        return seen.join() === 'confirmed,dismissed,confirmed';
      });
    },
    2 * minutes,
  );

  it(
    'whose grid is given to another keeps its work, and begins anew with its new grid',
    async () => {
      const unsent = phone.does('inspection.submit', { body: visit(phone.due[9] ?? '') });
      await reassign(person('hunan-admin'), phone.person.username, grid2);
      await eventually(
        'the login is that of the new grid',
        async () => {
          await phone.person.token(true);
          const { body } = await phone.person.get('/org/me');
          const held = (body['posts'] as { area: string }[] | undefined)?.map(({ area }) => area);
          return held?.join() === grid2;
        },
        minutes,
      );
      await phone.records.follow();
      expect(phone.records.resets).toBe(1);
      expect(phone.records.of('area').map(({ id }) => id)).toEqual([grid2]);
      expect(phone.records.of('premises').length).toBe(21);
      await phone.send();
      expect(phone.outcomes([unsent])).toEqual(['not-yours']);
      // An answer that was lost on the way: it was done then, and is told so now.
      const lost = await phone.sendOnce(day.slice(0, 5));
      expect(lost.map(({ outcome }) => outcome)).toEqual(Array(5).fill('duplicate'));
    },
    3 * minutes,
  );

  it(
    'has left nothing half done',
    async () => {
      await inside.rest(2 * minutes);
      expect(await inside.faults()).toEqual([]);
    },
    3 * minutes,
  );
});
