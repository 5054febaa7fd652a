import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { grid, grid2 } from '@firegrid/testkit/areas';
import { small } from '../../test/jpeg.ts';
import { hazardEvent, inspectionEvent } from '../../test/neighbours.ts';
import { Rig, type Taken, blamed, taken } from '../../test/rig.ts';

let rig: Rig;
let one: Taken;
let other: Taken;
beforeAll(async () => {
  rig = await Rig.create();
  [one, other] = [taken(await small(1)), taken(await small(2))];
  for (const photo of [one, other])
    if ((await rig.send('yutang-grid-1', photo)).status !== 200) throw new Error('a photo was not taken');
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const pathOf = (kind: string, id: string) => `/records/${kind}/${id}/photos`;
/** How the list, the photo and its thumbnail are answered. */
const answers = (username: string, path: string, { hash } = one) =>
  Promise.all(
    [path, `${path}/${hash}`, `${path}/${hash}/thumbnail`].map(
      async (address) => (await rig.picture(username, address)).status,
    ),
  );
const seen = [200, 200, 200];
const absent = [404, 404, 404];

async function told(event: Parameters<Rig['tell']>[0], path: string, photos: number): Promise<void> {
  await rig.tell(event);
  await eventually('the record is known so', async () => {
    const { status, body } = await rig.as('hunan-officer').get(path);
    return status === 200 && (body.items as object[]).length === photos;
  });
}

describe('a photo is seen in the scope of its record', () => {
  it.each(['hazard', 'inspection'])('of kind %s, by who may read there and nobody else', async (kind) => {
    const id = randomUUID();
    const path = pathOf(kind, id);
    const named = { id, area: grid, photos: [one.hash] };
    await told(kind === 'hazard' ? hazardEvent(named) : inspectionEvent(named), path, 1);
    const insiders = ['yutang-grid-1', 'yutang-village', 'huanghua-township', 'changsha-county'];
    for (const username of [...insiders, 'huanghua-police', 'changsha-county-auditor', 'hunan-officer'])
      expect([username, await answers(username, path)]).toEqual([username, seen]);
    // The next grid, the next township and its police: not even that it is there.
    for (const username of ['yutang-grid-2', 'jiangbei-township', 'jiangbei-police'])
      expect([username, await answers(username, path)]).toEqual([username, absent]);
    // Who keeps the organisation sees no case.
    expect(await answers('hunan-admin', path)).toEqual([403, 403, 403]);
    const nobody = await fetch(`${rig.address()}${path}/${one.hash}`);
    expect(nobody.status).toBe(401);
  });

  it('and in none where there is no such record, or only one of the other kind', async () => {
    const id = randomUUID();
    expect(await answers('hunan-officer', pathOf('hazard', id))).toEqual(absent);
    await told(hazardEvent({ id, area: grid, photos: [one.hash] }), pathOf('hazard', id), 1);
    expect(await answers('hunan-officer', pathOf('inspection', id))).toEqual(absent);
  });

  it('not in one that does not name it, though it is here and was sent by who asks', async () => {
    const id = randomUUID();
    const path = pathOf('hazard', id);
    await told(hazardEvent({ id, area: grid, photos: [one.hash] }), path, 1);
    expect(await answers('yutang-grid-1', path)).toEqual(seen);
    expect(await answers('yutang-grid-1', path, other)).toEqual([200, 404, 404]);
  });

  it('not by who has sent it or holds it too, without the record', async () => {
    const id = randomUUID();
    const path = pathOf('hazard', id);
    await told(hazardEvent({ id, area: grid2, photos: [one.hash] }), path, 1);
    expect(await answers('yutang-grid-1', path)).toEqual(absent);
    expect((await rig.ask('yinshan-village', one)).body.status).toBe('held');
    expect((await rig.complete('yinshan-village', one)).status).toBe(200);
    expect(await answers('yinshan-village', path)).toEqual(absent);
  });

  it('follows the record to another area, whatever order it is told in', async () => {
    const id = randomUUID();
    const path = pathOf('hazard', id);
    await told(hazardEvent({ id, area: grid2, photos: [one.hash, other.hash], version: 3 }), path, 2);
    const later = randomUUID();
    await rig.tell(hazardEvent({ id, area: grid, photos: [one.hash], version: 2 }));
    await told(hazardEvent({ id: later, area: grid, photos: [] }), pathOf('hazard', later), 0);
    expect(await answers('yutang-grid-1', path)).toEqual(absent);
    expect(await answers('yutang-grid-2', path, other)).toEqual(seen);
    await told(hazardEvent({ id, area: grid, photos: [other.hash], version: 4 }), path, 1);
    expect(await answers('yutang-grid-1', path, other)).toEqual(seen);
    expect(await answers('yutang-grid-2', path, other)).toEqual(absent);
    // It does not name the first any more.
    expect(await answers('yutang-grid-1', path)).toEqual([200, 404, 404]);
  });

  it('is sent by who works in the field, and by nobody who only reads', async () => {
    for (const username of ['changsha-county-auditor', 'hunan-admin'])
      for (const answer of [await rig.ask(username, one), await rig.complete(username, one)])
        expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it.each([
    ['a kind there is not', `/records/premises/${randomUUID()}/photos`, '/params/kind'],
    ['an id that is none', '/records/hazard/$ne/photos', '/params/id'],
    ['a hash that is none', `/records/hazard/${randomUUID()}/photos/..%2f..%2fetc`, '/params/hash'],
  ])('and %s is refused by its name', async (_what, path, pointer) => {
    const answer = await rig.as('yutang-grid-1').get(path);
    expect([answer.status, ...blamed(answer)]).toEqual([400, pointer]);
  });
});
