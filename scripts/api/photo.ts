import { hash } from 'node:crypto';
import type { Person } from '@firegrid/testkit';
import { expectStatus } from '../demo/world.ts';

/** A JPEG of eight red pixels a side. */
const bytes = Buffer.from(
  '/9j/2wBDABQUFBQVFBcZGRcfIh4iHy4rJycrLkYyNjI2MkZqQk5CQk5Cal5yXVZdcl6phXZ2hanDpJukw+zT0+z/////////2wBDARQUFBQVFBcZ' +
    'GRcfIh4iHy4rJycrLkYyNjI2MkZqQk5CQk5Cal5yXVZdcl6phXZ2hanDpJukw+zT0+z/////////wgARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAA' +
    'AAAAAAAAAAAAAAAAAAT/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBf/aAAwDAQACEAMQAAAAjBb3/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQAB' +
    'PwB//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPwB//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPwB//9k=',
  'base64',
);

export const photo = { bytes, hash: hash('sha256', bytes) };

/** Sends the photo as a phone does. */
export async function sendPhoto(person: Person): Promise<void> {
  const said = { bytes: bytes.length, type: 'image/jpeg' };
  const asked = expectStatus(await person.post('/media/uploads', { hash: photo.hash, ...said }), 200);
  for (const { url } of asked.body['parts'] as { url: string }[])
    await fetch(url, { method: 'PUT', body: bytes });
  expectStatus(await person.post(`/media/uploads/${photo.hash}/complete`, said), 200);
}
