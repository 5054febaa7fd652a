import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { grid } from '@firegrid/testkit/areas';
import sharp from 'sharp';
import { hostileFiles } from '../../test/hostile/all.ts';
import { small } from '../../test/jpeg.ts';
import { html, marker, php } from '../../test/metadata.ts';
import { hazardEvent } from '../../test/neighbours.ts';
import { Rig, blamed, taken } from '../../test/rig.ts';

const files = (await hostileFiles()).map((one) => ({ ...one, photo: taken(one.bytes, one.type) }));
/** What was planted, and what programs begin with. */
const planted = [
  marker,
  Buffer.from(marker, 'utf16le'),
  html.slice(0, 40),
  php.slice(0, 12),
  'PK\x03\x04',
  'http://ns.adobe',
];
const worker = 'yutang-grid-1';
const id = randomUUID();
const path = `/records/hazard/${id}/photos`;

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.create();
  // A record that names them all, so that whatever is kept can be seen.
  await rig.tell(hazardEvent({ id, area: grid, photos: files.map(({ photo }) => photo.hash) }));
  await eventually('the record is known', async () => (await rig.as(worker).get(path)).status === 200);
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const nothingOf = async (hash: string): Promise<void> => {
  const keys = await rig.keys();
  expect(keys.filter((key) => key.includes(hash))).toEqual([]);
  expect(await rig.written(hash)).toBeNull();
  expect((await rig.picture(worker, `${path}/${hash}`)).status).toBe(404);
};

describe('something sent as a photo', () => {
  it('is tried in more than a hundred ways, no two alike', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(new Set(files.map(({ photo }) => photo.hash)).size).toBe(files.length);
    expect(new Set(files.map(({ what }) => what)).size).toBe(files.length);
  });

  it.each(files.filter(({ refused }) => refused))(
    'that is $what is refused, and nothing of it is kept',
    async ({ photo, refused }) => {
      expect(await rig.send(worker, photo)).toMatchObject({ status: 400, body: { code: refused } });
      await nothingOf(photo.hash);
    },
  );

  it.each(files.filter(({ refused }) => !refused))(
    'that is $what is served as a picture alone',
    async ({ photo }) => {
      expect(await rig.send(worker, photo)).toMatchObject({ status: 200, body: { status: 'held' } });
      for (const address of ['', '/thumbnail']) {
        const { status, headers, bytes } = await rig.picture(worker, `${path}/${photo.hash}${address}`);
        expect(status).toBe(200);
        expect(headers.get('content-type')).toBe('image/jpeg');
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        for (const one of planted) expect([one, bytes.includes(one)]).toEqual([one, false]);
        expect(photo.bytes.includes(bytes)).toBe(false);
        expect(segmentsOf(bytes)).toEqual([]);
        // It ends where the picture ends.
        expect(bytes.subarray(-2).toString('hex')).toBe('ffd9');
        const { format, exif, icc, xmp, iptc, comments, pages, orientation } = await sharp(bytes).metadata();
        expect({ format, exif, icc, xmp, iptc, comments, pages, orientation }).toEqual({ format: 'jpeg' });
      }
    },
  );
});

/** The metadata segments of a JPEG, up to its first scan: APPn and comments, in hex. */
function segmentsOf(jpeg: Buffer): string[] {
  const found: string[] = [];
  for (let at = 2; jpeg[at + 1] !== 0xda && at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const kind = jpeg[at + 1] ?? 0;
    if (kind >= 0xe0) found.push(kind.toString(16));
  }
  return found;
}

describe('an announcement', () => {
  const hash = 'ab'.repeat(32);
  const good = { hash, bytes: 1_000, type: 'image/jpeg' };

  it.each([
    ['no bytes', { bytes: 0 }, '/bytes'],
    ['fewer than none', { bytes: -1 }, '/bytes'],
    ['half a byte', { bytes: 1.5 }, '/bytes'],
    ['a byte too many', { bytes: 20 * 1_048_576 + 1 }, '/bytes'],
    ['bytes as text', { bytes: '1000' }, '/bytes'],
    ['SVG', { type: 'image/svg+xml' }, '/type'],
    ['a page', { type: 'text/html' }, '/type'],
    ['a type and more', { type: 'image/jpeg; charset=x' }, '/type'],
    ['a path for a hash', { hash: '../'.repeat(21) + '.' }, '/hash'],
    ['a hash in capitals', { hash: hash.toUpperCase() }, '/hash'],
    ['a hash that is too short', { hash: hash.slice(1) }, '/hash'],
    ['a hash with a line behind it', { hash: `${hash.slice(1)}\n` }, '/hash'],
    ['a hash with a slash in it', { hash: `${hash.slice(2)}/1` }, '/hash'],
    ['an operator', { hash: { $ne: '' } }, '/hash'],
    ['somebody else’s folder', { folder: 'x' }, '/folder'],
  ])('of %s is refused by its name, and gives no address', async (_what, odd, pointer) => {
    const answer = await rig.as(worker).post('/uploads', { ...good, ...odd });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    for (const field of blamed(answer)) expect(field.startsWith(pointer)).toBe(true);
    expect(answer.body.parts).toBeUndefined();
  });

  it.each(['..%2f..%2fphotos', `${hash}%2f..`, '$ne', `${hash}%00`, hash.toUpperCase(), '*'])(
    'completed as %s is refused',
    async (name) => {
      const answer = await rig
        .as(worker)
        .post(`/uploads/${name}/complete`, { bytes: 1_000, type: 'image/jpeg' });
      expect([answer.status, ...blamed(answer)]).toEqual([400, '/params/hash']);
    },
  );

  it('with another hash than what comes keeps nothing, and the next begins anew', async () => {
    const photo = taken(await small(200));
    const wrong = { ...photo, hash: taken(Buffer.from('another')).hash };
    expect(await rig.send(worker, wrong)).toMatchObject({ status: 409, body: { code: 'hash-differs' } });
    for (const { hash: one } of [photo, wrong]) await nothingOf(one);
    const { body } = await rig.ask(worker, wrong);
    expect((body.parts as { url: string | null }[]).every(({ url }) => url !== null)).toBe(true);
  });

  it('of more or fewer bytes than come keeps nothing', async () => {
    const photo = taken(await small(201));
    await rig.put(await rig.ask(worker, photo), photo.bytes);
    for (const bytes of [photo.bytes.length - 1, photo.bytes.length + 1, photo.bytes.length + 65_536])
      expect(
        await rig.as(worker).post(`/uploads/${photo.hash}/complete`, { bytes, type: photo.type }),
      ).toMatchObject({ status: 409, body: { code: 'parts-missing' } });
    expect(await rig.written(photo.hash)).toBeNull();
    expect(await rig.keys(`photos/${photo.hash}/`)).toEqual([]);
    expect((await rig.complete(worker, photo)).status).toBe(200);
  });
});
