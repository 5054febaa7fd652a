import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { grid } from '@firegrid/testkit/areas';
import { noise, small } from '../../test/jpeg.ts';
import { hazardEvent } from '../../test/neighbours.ts';
import { Rig, taken } from '../../test/rig.ts';

const worker = 'yutang-grid-1';
const [hour, day] = [3_600_000, 86_400_000];

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.create(2);
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const sweep = async (ahead: number): Promise<void> => {
  rig.ahead = ahead;
  await Promise.all(rig.replicas.map(({ tidy }) => tidy.now()));
};
const sent = async (seed: number) => {
  rig.ahead = 0;
  const photo = taken(await small(seed));
  expect((await rig.send(worker, photo)).status).toBe(200);
  return photo.hash;
};
const pictures = async (hash: string) => (await rig.keys(`photos/${hash}/`)).length;

describe('a photo nobody names', () => {
  it('goes after 90 days, its pictures an hour later, and can be sent again', async () => {
    const [unnamed, named] = [await sent(1), await sent(2)];
    const id = randomUUID();
    await rig.tell(hazardEvent({ id, area: grid, photos: [named] }));
    const path = `/records/hazard/${id}/photos`;
    await eventually('it is named', async () => (await rig.as(worker).get(path)).status === 200);

    await sweep(89 * day);
    expect([await pictures(unnamed), await pictures(named)]).toEqual([2, 2]);
    await sweep(91 * day);
    expect(await rig.written(unnamed)).toMatchObject({ state: { status: 'wanted' } });
    await sweep(91 * day + 2 * hour);
    expect([await pictures(unnamed), await pictures(named)]).toEqual([0, 2]);
    // What is named is looked at again, and stays.
    await sweep(200 * day);
    expect([await pictures(unnamed), await pictures(named)]).toEqual([0, 2]);
    expect((await rig.picture(worker, `${path}/${named}`)).status).toBe(200);
    expect(await rig.written(unnamed)).toMatchObject({
      state: { status: 'wanted', loose: [] },
      history: [{ what: ['begun'] }, { what: ['kept'] }, { what: ['removed'] }, { what: ['cleared'] }],
    });
    expect(await sent(1)).toBe(unnamed);
    expect(await pictures(unnamed)).toBe(2);
  });

  it('has its time anew when a phone asks for it: it means to name it', async () => {
    const hash = await sent(3);
    rig.ahead = 60 * day;
    const photo = taken(await small(3));
    expect((await rig.ask(worker, photo)).body.status).toBe('held');
    await sweep(149 * day);
    expect(await rig.written(hash)).toMatchObject({ state: { status: 'kept' } });
    await sweep(151 * day);
    expect(await rig.written(hash)).toMatchObject({ state: { status: 'wanted' } });
  });
});

describe('parts of a photo that was never completed', () => {
  it('go after seven days', async () => {
    rig.ahead = 0;
    const photo = taken(await noise(320, 240));
    const asked = await rig.ask(worker, photo);
    await rig.put(asked, photo.bytes, ({ number }) => number === 1);
    const folder = `incoming/${await rig.around.subject(worker)}/${photo.hash}/`;
    await sweep(6 * day);
    expect(await rig.keys(folder)).toEqual([`${folder}1`]);
    await sweep(7 * day + hour);
    expect(await rig.keys(folder)).toEqual([]);
  });
});
