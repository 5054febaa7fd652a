import { expect, it } from '@jest/globals';
import type { OfflineDb } from './db.ts';
import { Owner } from './owner.ts';

const anOwner = () => new Owner({} as OfflineDb, 'somebody', {} as CryptoKey);

it('closes only when the write under way is done', async () => {
  const owner = anOwner();
  const done: string[] = [];
  let finish = () => {};
  const writing = owner.write(async () => {
    await new Promise<void>((resolve) => (finish = resolve));
    done.push('written');
  });
  const closing = owner.close().then(() => done.push('closed'));
  finish();
  await Promise.all([writing, closing]);
  expect(done).toEqual(['written', 'closed']);
});

it('keeps nothing once it is closed', async () => {
  const owner = anOwner();
  await owner.close();
  let written = false;
  await expect(owner.write(async () => (written = true))).rejects.toThrow('left this phone');
  expect(written).toBe(false);
});

it('closes also where the write under way fails', async () => {
  const owner = anOwner();
  const writing = owner.write(() => Promise.reject(new Error('the phone is full')));
  const failed = expect(writing).rejects.toThrow('full');
  await owner.close();
  await failed;
});
