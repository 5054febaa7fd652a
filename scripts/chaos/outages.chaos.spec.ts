import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, eventually } from '@firegrid/testkit';
import { type Constellation, startConstellation } from '../demo/constellation.ts';
import { type Day, playWeek } from '../demo/story.ts';
import { Timeline } from '../demo/timeline.ts';
import { cast, expectStatus } from '../demo/world.ts';
import { weekEnds } from '../demo/week.ts';
import { stateVariable } from '../backing/remote.mjs';
import { census } from '../demo/census.ts';
import { Gates } from './gates.ts';
import { Inside } from '../demo/inside.ts';
import { outage } from './outage.ts';
import { everyItem } from '../demo/pages.ts';
import { PatientPerson, patienceMs } from './patient.ts';
import { reporting } from './visit.ts';

const minutes = 60_000;
/** What is tried in an outage is tried in the next township, so that the week's own figures stay as they are. */
const grid = '430121104202-001';
const report = { type: 'extinguisher', place: '厨房', area: grid };

// Somebody else's backing services are not ours to stop.
const describeHere = process.env[stateVariable] ? describe : describe.skip;

describeHere('a week in which broker, database and Keycloak are away for a minute each', () => {
  const gates = new Gates<Day>(['Tuesday', 'Wednesday', 'Friday']);
  const reported: string[] = [];
  let constellation: Constellation;
  let inside: Inside;
  let story: Promise<void>;
  /** Sends once. */
  let person: (username: string) => Person;
  /** Sends again what was not answered. */
  let patient: (username: string) => Person;

  beforeAll(async () => {
    constellation = await startConstellation();
    const { world, product } = constellation;
    person = cast(world);
    patient = cast(world, PatientPerson);
    inside = await Inside.of(product.env);
    const timeline = new Timeline(() => undefined, patienceMs);
    story = playWeek({ person: patient, timeline }, { premises: 200, morning: gates.morning });
    // Heard where it is awaited.
    story.catch(() => undefined);
  }, 5 * minutes);
  afterAll(async () => {
    await inside?.close();
    await constellation?.stop();
  }, minutes);

  const told = async (about: string): Promise<number> => {
    const inbox = await everyItem<{ about: { id: string } }>(
      person('yinshan-village'),
      '/notifications/inbox',
    );
    return inbox.filter((notice) => notice.about.id === about).length;
  };
  const file = async (who: Person, id: string = randomUUID()) => {
    const answer = await who.post('/hazards/hazards', report, { id });
    if (answer.status === 201) reported.push(id);
    return answer;
  };

  it(
    'takes writes while the broker is away, and tells of them afterwards',
    async () => {
      const worker = person('yinshan-grid-1');
      const shop = { name: '印山小卖部', class: 'small-shop', area: grid, address: '印山村1号' };
      const premises = String(expectStatus(await worker.post('/premises/premises', shop), 201).body['id']);
      const visit = await reporting(worker);
      const duty = async () => {
        const { body } = await worker.get(`/inspections/duties?premises=${premises}`);
        return (body['items'] as { status: string; version: number }[] | undefined)?.[0];
      };
      await eventually('the shop is to be inspected', duty);
      const [hazard, finding] = [randomUUID(), randomUUID()];

      await gates.reached('Tuesday', story);
      gates.open('Tuesday');
      await outage('kafka', async () => {
        expectStatus(await file(worker, hazard), 201);
        const findings = [{ hazardId: finding, type: 'locked-exit' }];
        expectStatus(await worker.post('/inspections/inspections', visit(premises, findings)), 201);
        reported.push(finding);
        expectStatus(await worker.get(`/hazards/hazards/${hazard}`), 200);
        expect(await told(hazard)).toBe(0);
        expect(await duty()).toMatchObject({ status: 'due' });
        expectStatus(await worker.get(`/hazards/hazards/${finding}`), 404);
      });
      await eventually('the officer is told', async () => (await told(hazard)) > 0, minutes);
      await eventually('the finding is told', async () => (await told(finding)) > 0, minutes);
      await eventually('the duty is fulfilled', async () => (await duty())?.status === 'fulfilled', minutes);
      expect(await duty()).toMatchObject({ version: 2 });
    },
    5 * minutes,
  );

  it(
    'says so while the database is away, and stores nothing by halves',
    async () => {
      await gates.reached('Wednesday', story);
      const worker = person('yinshan-grid-1');
      const id = randomUUID();
      gates.open('Wednesday');
      await outage('mongo', async () => {
        const reads = ['/org/me', '/premises/premises', '/inspections/duties', '/notifications/inbox'];
        const answers = [
          await file(worker, id),
          ...(await Promise.all(reads.map((path) => worker.get(path)))),
        ];
        for (const { status, headers, body } of answers) {
          expect({ status, code: body['code'] }).toEqual({ status: 503, code: 'unavailable' });
          expect(headers.get('content-type')).toContain('application/problem+json');
          expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
        }
      });
      const later = patient('yinshan-grid-1');
      expectStatus(await later.get(`/hazards/hazards/${id}`), 404);
      const done = expectStatus(await file(later, id), 201);
      const again = await later.post('/hazards/hazards', report, { id });
      expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: done.body });
    },
    5 * minutes,
  );

  it(
    'goes on for those who are signed in while Keycloak is away',
    async () => {
      await gates.reached('Friday', story);
      const [worker, admin, newcomer] = ['yinshan-grid-1', 'hunan-admin', 'yinshan-village'].map(person) as [
        Person,
        Person,
        Person,
      ];
      // Signed in, but never seen by the services before.
      await Promise.all([worker, admin].map((who) => who.token(true)));
      const [held] = await everyItem<{ person: string; area: string }>(
        admin,
        '/org/assignments?at=430121104202',
      );
      gates.open('Friday');
      await outage('keycloak', async () => {
        expectStatus(await file(worker), 201);
        await expect(newcomer.token(true)).rejects.toThrow();
        const post = { person: held?.person, role: 'grid-worker', area: grid, from: '2026-01-01' };
        expectStatus(await admin.post('/org/assignments', post), 201);
      });
      const posts = async (): Promise<string[]> => {
        await newcomer.token(true);
        const { body } = expectStatus(await newcomer.get('/org/me'), 200);
        return (body['posts'] as { role: string }[]).map(({ role }) => role).sort();
      };
      await eventually(
        'the new post is in his sign-in',
        async () => (await posts()).join() === 'grid-worker,village-officer',
        minutes,
      );
    },
    5 * minutes,
  );

  it(
    'ends as it always does: nothing lost, nothing doubled',
    async () => {
      await story;
      await inside.rest(2 * minutes);
      expect(await census(person)).toEqual(weekEnds);
      const next = await everyItem<{ id: string; version: number }>(
        person('jiangbei-township'),
        '/hazards/hazards',
      );
      expect(next.map(({ id }) => id).sort()).toEqual(reported.toSorted());
      for (const { version } of next) expect(version).toBe(1);
      expect(await Promise.all(reported.map(told))).toEqual(reported.map(() => 1));
      expect(await inside.faults()).toEqual([]);
    },
    5 * minutes,
  );
});
