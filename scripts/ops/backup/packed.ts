import { createReadStream, createWriteStream, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** Writes pieces one after the other, each behind its length (4 bytes, little end first); under its name when whole. */
export async function pack(file: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.part`;
  await pipeline(Readable.from(framed(pieces)), createGzip({ level: 4 }), createWriteStream(part));
  renameSync(part, file);
}

/** @throws Error when the file ends within a piece */
export async function* unpack(file: string): AsyncIterable<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file).pipe(createGunzip())) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    let at = 0;
    while (rest.length - at >= 4 && rest.length - at - 4 >= rest.readUInt32LE(at)) {
      const end = at + 4 + rest.readUInt32LE(at);
      yield rest.subarray(at + 4, end);
      at = end;
    }
    rest = rest.subarray(at);
  }
  if (rest.length > 0) throw new Error(`${file} ends in the middle`);
}

async function* framed(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  for await (const piece of pieces) {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(piece.length);
    yield Buffer.concat([length, piece]);
  }
}
