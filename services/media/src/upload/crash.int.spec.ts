import { once } from 'node:events';
import { type AddressInfo, type Server, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { small } from '../../test/jpeg.ts';
import { Rig, taken } from '../../test/rig.ts';
import type { Objects } from '../objects.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.create();
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const worker = 'yutang-grid-1';
const hour = 3_600_000;
let seed = 0;
const photo = async () => taken(await small((seed += 1)));

/** The storage, and the one moment at which the process as it were dies. */
const dying = (moment: string): Objects => {
  const live = (now: string): void => {
    if (now === moment) throw new Error(`died ${moment}`);
  };
  return {
    ...rig.objects,
    async write(key, ...rest) {
      const name = key.slice(key.lastIndexOf('/') + 1);
      live(`before ${name} is written`);
      await rig.objects.write(key, ...rest);
      live(`after ${name} is written`);
    },
    async remove(keys) {
      live('before its parts are removed');
      await rig.objects.remove(keys);
    },
  };
};

describe('a process that dies while it takes a photo in', () => {
  it.each([
    'before copy.jpg is written',
    'after copy.jpg is written',
    'after thumbnail.jpg is written',
    'before its parts are removed',
  ])('%s leaves nothing that the next one cannot finish, and nothing for ever', async (moment) => {
    const one = await photo();
    rig.ahead = 0;
    await rig.start(dying(moment));
    const last = rig.replicas.length - 1;
    await rig.put(await rig.ask(worker, one), one.bytes);
    expect(await rig.complete(worker, one, last)).toMatchObject({ status: 500, body: { code: 'internal' } });
    // The phone got no good answer and says it again, to another process.
    expect(await rig.complete(worker, one)).toMatchObject({ status: 200, body: { status: 'held' } });
    expect(await rig.keys('incoming/')).toEqual([]);
    rig.ahead = 2 * hour;
    await rig.replicas[0]?.tidy.now();
    expect(await rig.keys(`photos/${one.hash}/`)).toHaveLength(2);
    expect(await rig.written(one.hash)).toMatchObject({ state: { status: 'kept', loose: [] } });
  });
});

describe('while the storage is away', () => {
  let silent: Server;
  beforeAll(async () => {
    // Takes connections, and never says a word.
    silent = createServer().listen(0);
    await once(silent, 'listening');
  });
  afterAll(() => void silent.close());

  it.each([
    ['refuses connections', () => 'http://127.0.0.1:1'],
    ['says nothing', () => `http://127.0.0.1:${(silent.address() as AddressInfo).port}`],
  ])('and %s, a phone is told to come again, and all else is answered', async (_how, address) => {
    rig.ahead = 0;
    const objects = rig.objectsAt({ FIREGRID_S3_URL: address() });
    const { boot } = await rig.start(objects);
    boot.onStop('objects', () => objects.close());
    const away = rig.replicas.length - 1;
    const one = await photo();
    await rig.put(await rig.ask(worker, one), one.bytes);
    const answer = await rig.complete(worker, one, away);
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const ready = await fetch(`${rig.address(away)}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      status: 'degraded',
      parts: { objects: { state: 'degraded' }, store: { state: 'ok' } },
    });
    expect((await rig.complete(worker, one)).status).toBe(200);
    // What is here is known without it.
    expect((await rig.ask(worker, one, away)).body.status).toBe('held');
  });
});
