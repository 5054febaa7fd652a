import type { Readable } from 'node:stream';
import {
  CreateBucketCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { DomainError, common } from '@firegrid/problem';
import type { Config } from './config.ts';

export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
  /** When it was written last, by the storage's clock. */
  readonly writtenAt: Date;
}

/**
 * The bucket of this service: the one file that knows S3.
 * Every call but `makeBucket` throws DomainError unavailable (503) while the storage is away.
 */
export interface Objects {
  /** Makes the bucket and lets pages of this origin put objects by their signed addresses; safe to repeat. */
  makeBucket(origin: string): Promise<void>;
  /** @throws DomainError unavailable */
  ping(): Promise<void>;
  /** An address under which this very number of bytes may be put, for `urlSeconds` from now. */
  addressToPut(key: string, bytes: number): Promise<string>;
  /** All whose key begins so, in the order of their keys. */
  list(prefix: string): AsyncIterable<StoredObject>;
  /** @returns undefined where there is none */
  read(key: string): Promise<Buffer | undefined>;
  /** @returns undefined where there is none */
  open(key: string): Promise<{ readonly stream: Readable; readonly bytes: number } | undefined>;
  write(key: string, body: Buffer, type: string): Promise<void>;
  /** Those that are not there are no fault. */
  remove(keys: readonly string[]): Promise<void>;
  close(): void;
}

export const urlSeconds = 15 * 60;
/** Shorter than a probe waits. */
const pingMs = 2_000;
/** What one request for removal may name. */
const mostRemovals = 1_000;

/** @throws nothing: connections are made as they are needed */
export function openObjects(config: Config): Objects {
  const Bucket = config.FIREGRID_S3_BUCKET;
  const client = clientOf(config, config.FIREGRID_S3_URL);
  // A signature covers the host: an address for browsers is signed for the host that browsers see.
  const forBrowsers = clientOf(config, config.FIREGRID_S3_PUBLIC_URL ?? config.FIREGRID_S3_URL);

  const get = (Key: string) =>
    answered(() => client.send(new GetObjectCommand({ Bucket, Key })).catch(undefinedWhereAbsent));

  return {
    async makeBucket(origin) {
      await client.send(new CreateBucketCommand({ Bucket })).catch(fineWhereThere);
      const rule = { AllowedMethods: ['PUT'], AllowedOrigins: [origin], AllowedHeaders: ['content-type'] };
      const CORSConfiguration = { CORSRules: [{ ...rule, MaxAgeSeconds: 3_600 }] };
      await client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration }));
    },
    async ping() {
      const patience = { abortSignal: AbortSignal.timeout(pingMs) };
      await answered(() => client.send(new HeadBucketCommand({ Bucket }), patience));
    },
    addressToPut: (Key, ContentLength) =>
      getSignedUrl(forBrowsers, new PutObjectCommand({ Bucket, Key, ContentLength }), {
        expiresIn: urlSeconds,
      }),
    async *list(prefix) {
      const pages = paginateListObjectsV2({ client }, { Bucket, Prefix: prefix });
      for (;;) {
        const { done, value } = await answered(() => pages.next());
        if (done) return;
        for (const { Key = '', Size = 0, LastModified = new Date() } of value.Contents ?? [])
          yield { key: Key, bytes: Size, writtenAt: LastModified };
      }
    },
    async read(key) {
      const body = (await get(key))?.Body;
      return body && Buffer.from(await body.transformToByteArray());
    },
    async open(key) {
      const found = await get(key);
      return found?.Body && { stream: found.Body as Readable, bytes: found.ContentLength ?? 0 };
    },
    async write(Key, Body, ContentType) {
      await answered(() => client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType })));
    },
    async remove(keys) {
      for (let i = 0; i < keys.length; i += mostRemovals) {
        const named = keys.slice(i, i + mostRemovals).map((Key) => ({ Key }));
        const Delete = { Objects: named, Quiet: true };
        const { Errors = [] } = await answered(() =>
          client.send(new DeleteObjectsCommand({ Bucket, Delete })),
        );
        if (Errors.length > 0) throw new Error(`${Errors[0]?.Key} was not removed: ${Errors[0]?.Code}`);
      }
    },
    close() {
      client.destroy();
      forBrowsers.destroy();
    },
  };
}

const clientOf = (config: Config, endpoint: string): S3Client =>
  new S3Client({
    endpoint,
    region: config.FIREGRID_S3_REGION,
    credentials: {
      accessKeyId: config.FIREGRID_S3_ACCESS_KEY,
      secretAccessKey: config.FIREGRID_S3_SECRET_KEY,
    },
    forcePathStyle: true,
    // Else a signed address wants a checksum of the body, which nobody knows when it is signed.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // Twice this is less than who waits behind the gateway has patience for.
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
  });

function undefinedWhereAbsent(error: unknown): undefined {
  if (!(error instanceof S3ServiceException) || error.name !== 'NoSuchKey') throw error;
}

function fineWhereThere(error: unknown): void {
  const there = ['BucketAlreadyOwnedByYou', 'BucketAlreadyExists'];
  if (!(error instanceof S3ServiceException) || !there.includes(error.name)) throw error;
}

/** The storage's own fault, or no answer at all. What was wrong before anything was sent has no such data. */
function isAway(error: unknown): boolean {
  const { name, $metadata: sent } = error as Partial<S3ServiceException>;
  return name === 'AbortError' || (sent !== undefined && (sent.httpStatusCode ?? 500) >= 500);
}

async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    if (!isAway(cause)) throw cause;
    const detail = 'Photos cannot be reached for the moment. It is safe to try again.';
    throw new DomainError(common.unavailable, detail, { cause, retryAfterSeconds: 5 });
  }
}
