import { hash as digest } from 'node:crypto';
import type { WireMessage } from '@firegrid/contracts';
import { type Booted, type Sweep, createBoot, listen, parseConfig } from '@firegrid/service';
import { type Store, connectStore } from '@firegrid/store';
import { dropBucket } from '@firegrid/testkit/bucket';
import { type Heard, Surroundings } from '@firegrid/testkit/surroundings';
import { buildService } from '../src/app.ts';
import { type Config, mediaConfig } from '../src/config.ts';
import { registers } from '../src/context.ts';
import { type Objects, openObjects } from '../src/objects.ts';
import type { PhotoType } from '../src/photo/original.ts';

/** A photo as a phone has it. */
export interface Taken {
  readonly bytes: Buffer;
  readonly type: PhotoType;
  readonly hash: string;
}

export const taken = (bytes: Buffer, type: PhotoType = 'image/jpeg'): Taken => ({
  bytes,
  type,
  hash: digest('sha256', bytes),
});

/** One part of an answer to POST /uploads. */
export interface ShownPart {
  readonly number: number;
  readonly offset: number;
  readonly bytes: number;
  readonly url: string | null;
}

interface Replica {
  readonly boot: Booted;
  readonly port: number;
  readonly tidy: Sweep;
}

/** The fields that an answer finds fault with, each once. */
export const blamed = ({ body }: Pick<Heard, 'body'>): string[] => [
  ...new Set((body.errors as { pointer: string }[]).map(({ pointer }) => pointer)),
];

/** Where the tests' pages would be. */
export const origin = 'http://localhost:8080';

/** The real service, replicas of it, with a bucket of its own. */
export class Rig {
  readonly around: Surroundings;
  readonly objects: Objects;
  readonly replicas: Replica[] = [];
  /** Ahead of the real time, in ms: of requests and sweeps. */
  ahead = 0;
  readonly #config;
  #store: Store | undefined;

  private constructor() {
    this.around = new Surroundings('media', { FIREGRID_ORIGIN: origin, FIREGRID_PHOTO_SWEEP_MS: '86400000' });
    const env = { ...this.around.env, FIREGRID_S3_BUCKET: `${this.around.prefix}-media` };
    this.#config = parseConfig(mediaConfig, env);
    this.objects = openObjects(this.#config);
  }

  static async create(replicas = 1): Promise<Rig> {
    const rig = new Rig();
    await rig.around.prepare(registers);
    await rig.objects.makeBucket(origin);
    for (let i = 0; i < replicas; i++) await rig.start();
    return rig;
  }

  /** One more process, as it were. @param objects where its pictures lie, if it is to break */
  async start(objects: Objects = this.objects): Promise<Replica> {
    const boot = createBoot('media', this.#config);
    const clock = () => new Date(Date.now() + this.ahead);
    const { app, tidy } = await buildService(this.#config, boot, { clock, objects });
    const replica = { boot, tidy, port: await listen(boot, app, 0) };
    this.replicas.push(replica);
    return replica;
  }

  /** The bucket, looked for elsewhere. */
  objectsAt(where: Partial<Pick<Config, 'FIREGRID_S3_URL' | 'FIREGRID_S3_PUBLIC_URL'>>): Objects {
    return openObjects({ ...this.#config, ...where });
  }

  async destroy(): Promise<void> {
    for (const { boot } of this.replicas) await boot.stop();
    await this.#store?.close();
    await this.around.clear({ stored: true });
    this.objects.close();
    await dropBucket(this.#config.FIREGRID_S3_BUCKET);
  }

  tell(...messages: WireMessage[]): Promise<void> {
    return this.around.broker.send(messages);
  }

  address(replica = 0): string {
    return `http://127.0.0.1:${this.replicas[replica]?.port}`;
  }

  as(username: string, replica = 0) {
    return this.around.as(username, this.address(replica));
  }

  /** Somebody without a login. */
  async strangerPosts(path: string, body: unknown): Promise<Pick<Heard, 'status' | 'body'>> {
    const headers = { 'content-type': 'application/json' };
    const sent = { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await fetch(`${this.address()}${path}`, sent);
    return { status: response.status, body: (await response.json()) as Heard['body'] };
  }

  /** A picture as somebody gets it. */
  async picture(username: string, path: string) {
    const headers = { authorization: `Bearer ${await this.around.token(username)}` };
    const response = await fetch(`${this.address()}${path}`, { headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  }

  /** Asks what is wanted. */
  ask(username: string, { hash, bytes, type }: Taken, replica = 0): Promise<Heard> {
    return this.as(username, replica).post('/uploads', { hash, bytes: bytes.length, type });
  }

  /** Puts the wanted parts, or some of them, where they are to go. */
  async put(answer: Pick<Heard, 'body'>, bytes: Buffer, some: (part: ShownPart) => boolean = () => true) {
    for (const part of answer.body.parts as ShownPart[]) {
      if (part.url === null || !some(part)) continue;
      const body = new Uint8Array(bytes.subarray(part.offset, part.offset + part.bytes));
      const { status } = await fetch(part.url, { method: 'PUT', body });
      if (status !== 200) throw new Error(`part ${part.number} was answered with ${status}`);
    }
  }

  complete(username: string, { hash, bytes, type }: Taken, replica = 0): Promise<Heard> {
    return this.as(username, replica).post(`/uploads/${hash}/complete`, { bytes: bytes.length, type });
  }

  /** The whole way of a photo. @returns the answer to its last step */
  async send(username: string, photo: Taken): Promise<Heard> {
    const asked = await this.ask(username, photo);
    if (asked.status !== 200) return asked;
    await this.put(asked, photo.bytes);
    return this.complete(username, photo);
  }

  /** Keys of all objects that begin so. */
  async keys(prefix = ''): Promise<string[]> {
    const keys: string[] = [];
    for await (const { key } of this.objects.list(prefix)) keys.push(key);
    return keys;
  }

  /** What the service has written down of a photo. */
  async written(hash: string): Promise<Record<string, unknown> | null> {
    const url = this.#config.FIREGRID_MONGO_URL;
    this.#store ??= await connectStore({ url, database: `${this.around.prefix}-media` });
    return this.#store.collection<{ _id: string }>('photos').findOne({ _id: hash });
  }
}
