import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { grid } from '@firegrid/testkit/areas';
import { laden, noise, segment } from '../../test/jpeg.ts';
import { exif, marker } from '../../test/metadata.ts';
import { hazardEvent } from '../../test/neighbours.ts';
import { Rig, type ShownPart, origin, taken } from '../../test/rig.ts';
import { sha256Of } from '../photo/original.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.create(2);
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const worker = 'yutang-grid-1';
const fellow = 'yutang-grid-2';
let seed = 1;
/** A photo of several parts that nobody has sent yet, taken with the phone upright. */
const photo = async (width = 640, height = 480) =>
  taken(laden(await noise(width, height, { seed: (seed += 1) }), segment(0xe1, exif(6))));
const partsOf = ({ body }: { body: object }) => (body as { parts: ShownPart[] }).parts;

/** A hazard in the worker's grid that names the photos. @returns the address of its photos */
async function recordWith(...photos: string[]): Promise<string> {
  const id = randomUUID();
  await rig.tell(hazardEvent({ id, area: grid, photos }));
  const path = `/records/hazard/${id}/photos`;
  await eventually('the record is known', async () => (await rig.as(worker).get(path)).status === 200);
  return path;
}

describe('a photo', () => {
  it('is sent in parts, made anew, and seen in its record, once it has arrived', async () => {
    const one = await photo();
    const path = await recordWith(one.hash);
    const line = { hash: one.hash, arrived: false, width: null, height: null, bytes: null };
    expect((await rig.as(worker).get(path)).body.items).toEqual([line]);
    expect((await rig.picture(worker, `${path}/${one.hash}`)).status).toBe(404);

    const asked = await rig.ask(worker, one);
    expect(asked).toMatchObject({ status: 200, body: { hash: one.hash, status: 'wanted' } });
    const minutes = (Date.parse(String(asked.body.expiresAt)) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15);
    await rig.put(asked, one.bytes);
    const done = { status: 200, body: { hash: one.hash, status: 'held' } };
    expect(await rig.complete(worker, one)).toMatchObject(done);

    const copy = await rig.picture(worker, `${path}/${one.hash}`);
    expect(copy.status).toBe(200);
    expect(Object.fromEntries(copy.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(copy.bytes.length),
      'content-disposition': `inline; filename="${one.hash.slice(0, 16)}.jpg"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(copy.bytes.equals(one.bytes)).toBe(false);
    expect(copy.bytes.includes(marker)).toBe(false);
    // Turned as it was held.
    const arrived = { hash: one.hash, arrived: true, width: 480, height: 640, bytes: copy.bytes.length };
    expect((await rig.as(worker).get(path)).body.items).toEqual([arrived]);
    const thumbnail = await rig.picture(worker, `${path}/${one.hash}/thumbnail`);
    expect(thumbnail.headers.get('content-type')).toBe('image/jpeg');
    expect(thumbnail.bytes.length).toBeLessThan(copy.bytes.length);

    const { state } = (await rig.written(one.hash)) as { state: object };
    expect(state).toMatchObject({
      uploaded: { subject: await rig.around.subject(worker), role: 'grid-worker', area: grid },
      copy: { sha256: sha256Of(copy.bytes), width: 480, height: 640 },
      thumbnail: { sha256: sha256Of(thumbnail.bytes), width: 240, height: 320 },
    });
    expect(await rig.keys('incoming/')).toEqual([]);
    expect(await rig.complete(worker, one)).toMatchObject(done);
    expect(await rig.ask(worker, one)).toMatchObject({
      body: { status: 'held', parts: [], expiresAt: null },
    });
  });

  it('of more than 2,048 pixels a side becomes smaller; a small one stays as it is', async () => {
    const [large, small] = [await photo(3_000, 1_500), await photo(50, 40)];
    const path = await recordWith(large.hash, small.hash);
    for (const one of [large, small]) expect((await rig.send(worker, one)).status).toBe(200);
    expect((await rig.as(worker).get(path)).body.items).toMatchObject([
      { width: 1_024, height: 2_048 },
      { width: 40, height: 50 },
    ]);
  });

  it('goes on where it broke off: after half of the parts only the other half is wanted', async () => {
    const one = await photo(800, 640);
    const first = await rig.ask(worker, one);
    const all = partsOf(first);
    expect(all.length).toBeGreaterThan(4);
    expect(all.every(({ url }) => url !== null)).toBe(true);
    const half = Math.floor(all.length / 2);
    await rig.put(first, one.bytes, ({ number }) => number <= half);
    expect(await rig.complete(worker, one)).toMatchObject({
      status: 409,
      body: {
        code: 'parts-missing',
        errors: all.slice(half).map(({ number }) => ({ pointer: `/parts/${number}` })),
      },
    });
    // The next morning, at another replica.
    const second = await rig.ask(worker, one, 1);
    expect(partsOf(second).map(({ url }) => url === null)).toEqual(all.map(({ number }) => number <= half));
    await rig.put(second, one.bytes);
    expect((await rig.complete(worker, one, 1)).status).toBe(200);
  });

  it('has addresses that take that many bytes of that part, and nothing else', async () => {
    const one = await photo();
    const [part] = partsOf(await rig.ask(worker, one));
    const url = part?.url ?? '';
    const put = async (address: string, body: Buffer, method = 'PUT') =>
      (await fetch(address, { method, body: method === 'GET' ? null : new Uint8Array(body) })).status;
    const right = one.bytes.subarray(0, part?.bytes);
    expect(await put(url, Buffer.concat([right, Buffer.from('x')]))).toBe(403);
    expect(await put(url, right.subarray(1))).toBe(403);
    expect(await put(url.replace('/1?', '/2?'), right)).toBe(403);
    expect(await put(url.replace('X-Amz-Expires=900', 'X-Amz-Expires=90000'), right)).toBe(403);
    expect(await put(url, right, 'GET')).toBe(403);
    expect(await put(url.split('?')[0] ?? '', right)).toBe(403);
    expect(await rig.keys('incoming/')).toEqual([]);
    expect(await put(url, right)).toBe(200);
  });

  it('has addresses for browsers where these see the storage, and for there alone', async () => {
    const inside = new URL(rig.around.env.FIREGRID_S3_URL ?? '');
    const outside = new URL(inside);
    outside.hostname = inside.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const objects = rig.objectsAt({ FIREGRID_S3_PUBLIC_URL: outside.href });
    const url = await objects.addressToPut('incoming/x/1', 3);
    objects.close();
    const put = async (address: string) => (await fetch(address, { method: 'PUT', body: 'abc' })).status;
    expect(new URL(url).host).toBe(outside.host);
    expect(await put(url.replace(outside.host, inside.host))).toBe(403);
    expect(await put(url)).toBe(200);
    expect(await rig.objects.read('incoming/x/1')).toEqual(Buffer.from('abc'));
    await rig.objects.remove(['incoming/x/1']);
  });

  it('may be put there by pages of the platform, and of nobody else', async () => {
    const [part] = partsOf(await rig.ask(worker, await photo()));
    const allowed = async (from: string) => {
      const headers = {
        origin: from,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type',
      };
      const { headers: answer } = await fetch(part?.url ?? '', { method: 'OPTIONS', headers });
      return answer.get('access-control-allow-origin');
    };
    expect(await allowed(origin)).toBe(origin);
    expect(await allowed('http://elsewhere.example')).toBeNull();
  });

  it('that somebody else has sent is held at once, and nothing of it is wanted again', async () => {
    const one = await photo();
    expect((await rig.send(worker, one)).status).toBe(200);
    expect(await rig.ask(fellow, one)).toMatchObject({ body: { status: 'held', parts: [] } });
    expect((await rig.complete(fellow, one)).status).toBe(200);
    expect(await rig.keys('incoming/')).not.toContainEqual(expect.stringContaining(one.hash));
  });

  it('that somebody else spoils under the same hash comes through all the same', async () => {
    const one = await photo();
    const spoilt = { ...one, bytes: Buffer.alloc(one.bytes.length, 1) };
    const [mine, his] = [await rig.ask(worker, one), await rig.ask(fellow, spoilt)];
    await rig.put(his, spoilt.bytes);
    await rig.put(mine, one.bytes);
    expect(await rig.complete(fellow, spoilt)).toMatchObject({ status: 409, body: { code: 'hash-differs' } });
    expect((await rig.complete(worker, one)).status).toBe(200);
  });

  it('that phones complete at the same moment is there once', async () => {
    const one = await photo();
    for (const who of [worker, fellow]) await rig.put(await rig.ask(who, one), one.bytes);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => rig.complete(i % 2 ? worker : fellow, one, i % 3 === 0 ? 1 : 0)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    rig.ahead = 2 * 3_600_000;
    await Promise.all(rig.replicas.map(({ tidy }) => tidy.now()));
    rig.ahead = 0;
    const { state } = (await rig.written(one.hash)) as { state: { object: string; loose: object[] } };
    expect(state.loose).toEqual([]);
    expect(await rig.keys(`photos/${one.hash}/`)).toEqual(
      ['copy.jpg', 'thumbnail.jpg'].map((name) => `photos/${one.hash}/${state.object}/${name}`),
    );
  });

  it('for a public report is sent without a login, smaller ones only, and cannot be read', async () => {
    const { hash, bytes, type } = await photo();
    const said = { bytes: bytes.length, type };
    expect(
      await rig.strangerPosts('/public/uploads', { hash, bytes: 5 * 1_048_576 + 1, type }),
    ).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/bytes' }] },
    });
    const asked = await rig.strangerPosts('/public/uploads', { hash, ...said });
    expect(asked).toMatchObject({ status: 200, body: { status: 'wanted' } });
    const complete = () => rig.strangerPosts(`/public/uploads/${hash}/complete`, said);
    expect(await complete()).toMatchObject({ status: 409, body: { code: 'parts-missing' } });
    await rig.put(asked, bytes);
    expect(await complete()).toMatchObject({ status: 200, body: { hash, status: 'held' } });
    const path = await recordWith(hash);
    expect((await rig.picture(worker, `${path}/${hash}`)).status).toBe(200);
    expect((await fetch(`${rig.address()}${path}/${hash}`)).status).toBe(401);
    expect(await rig.written(hash)).toMatchObject({ state: { uploaded: { subject: 'public' } } });
  });
});
