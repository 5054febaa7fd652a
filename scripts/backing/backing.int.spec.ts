import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '@firegrid/testkit';
import { freePorts } from '../process/ports.mjs';
import { isRunning, startOf } from '../process/tree.mjs';
import { printSteps } from '../process/steps.mjs';
import { type Backing, portNames, startBacking } from './index.mjs';

const stateDir = mkdtempSync(join(tmpdir(), 'firegrid-backing-'));
const theirs = { ...process.env };
let ports: Record<string, number>;
const ended: string[] = [];
let backing: Backing<'mongo' | 'objects'>;

beforeAll(async () => {
  // A set of its own: the one in the environment is for the other tests.
  for (const name of ['FIREGRID_MONGO_URL', 'FIREGRID_S3_URL']) delete process.env[name];
  ports = await freePorts(portNames);
  backing = await startBacking({
    stateDir,
    ports,
    durable: false,
    only: ['mongo', 'objects'],
    onExit: (text) => void ended.push(text),
  });
}, 600_000);

afterAll(async () => {
  await backing.stopAll();
  Object.assign(process.env, theirs);
  rmSync(stateDir, { recursive: true, force: true });
}, 60_000);

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

it('tells its users where it is', () => {
  expect(backing.env.FIREGRID_MONGO_URL).toContain(`127.0.0.1:${ports.mongo}`);
  expect(backing.env.FIREGRID_S3_URL).toBe(`http://127.0.0.1:${ports.objects}`);
});

it.each(['stop', 'kill'] as const)('is on the same port again after %s and start', async (end) => {
  const { mongo } = backing.services;
  const pid = mongo.pid ?? NaN;
  const before = { pid, start: startOf(pid) ?? '' };
  await mongo[end]();
  expect(isRunning(before)).toBe(false);
  expect(await answers(ports.mongo ?? 0)).toBe(false);
  expect(await answers(ports.postgres ?? 0)).toBe(false);
  await mongo.start();
  expect(await answers(ports.mongo ?? 0)).toBe(true);
  expect(readdirSync(join(stateDir, 'mongo'))).toContain('postgres');
});

it('is started again where one of its processes has ended by itself', async () => {
  const { mongo } = backing.services;
  process.kill(mongo.pid ?? NaN, 'SIGKILL');
  await eventually('it is told', async () => ended.length > 0);
  expect(ended).toEqual([expect.stringMatching(/^MongoDB ended with SIGKILL: see /)]);
  await mongo.start();
  expect(await answers(ports.mongo ?? 0)).toBe(true);
});

it('keeps objects for who signs with its keys, and for nobody else', async () => {
  const { FIREGRID_S3_URL: endpoint = '', FIREGRID_S3_ACCESS_KEY: accessKeyId = '' } = backing.env;
  const clientWith = (secretAccessKey: string) =>
    new S3Client({
      ...{ endpoint, region: 'us-east-1', forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' },
      credentials: { accessKeyId, secretAccessKey },
    });
  const client = clientWith(backing.env.FIREGRID_S3_SECRET_KEY ?? '');
  const Bucket = 'kept';
  await client.send(new CreateBucketCommand({ Bucket }));
  const Key = 'in parts';
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }));
  const part = { Bucket, Key, UploadId, PartNumber: 1, Body: 'one' };
  const { ETag } = await client.send(new UploadPartCommand(part));
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
  await client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload }));
  const read = await client.send(new GetObjectCommand({ Bucket, Key }));
  expect(await read.Body?.transformToString()).toBe('one');

  expect((await fetch(`${endpoint}/${Bucket}/in%20parts`)).status).toBe(403);
  const stranger = clientWith('a guess');
  await expect(stranger.send(new GetObjectCommand({ Bucket, Key }))).rejects.toMatchObject({
    name: 'SignatureDoesNotMatch',
  });
  for (const one of [client, stranger]) one.destroy();
});

it('refuses a port that is taken before it starts anything', async () => {
  const second = mkdtempSync(join(tmpdir(), 'firegrid-backing-'));
  await expect(startBacking({ stateDir: second, ports, only: ['mongo', 'objects'] })).rejects.toThrow(
    `ports ${ports.mongo}, ${ports.postgres}, ${ports.objects} are taken, which are for MongoDB, Object storage: `,
  );
  expect(readdirSync(second)).toEqual([]);
  rmSync(second, { recursive: true });
});

it('makes everything anew, and says so once, where the data of the database are of another format', async () => {
  const old = mkdtempSync(join(tmpdir(), 'firegrid-backing-'));
  const kept = ['mongo/postgres/PG_VERSION', 'kafka/data/log', 'keycloak/data/h2/db', 'objects/data/photo'];
  const put = (file: string) => {
    mkdirSync(join(old, file, '..'), { recursive: true });
    writeFileSync(join(old, file), '18');
  };
  kept.forEach(put);
  const start = async (): Promise<string[]> => {
    const lines: string[] = [];
    const report = printSteps((line) => lines.push(line));
    const options = { stateDir: old, ports: await freePorts(portNames), durable: false, report };
    const anew = await startBacking({ ...options, only: ['mongo'] });
    await anew.stopAll();
    return lines.filter((line) => line.includes('begins anew'));
  };
  expect(await start()).toEqual([
    `· Data: the format of MongoDB has changed: everything kept in ${old} begins anew`,
  ]);
  expect(readdirSync(old).sort()).toEqual(['log', 'mongo']);
  put('kafka/data/log');
  expect(await start()).toEqual([]);
  expect(existsSync(join(old, 'kafka/data/log'))).toBe(true);
  rmSync(old, { recursive: true });
}, 60_000);
