import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Documents } from './documents.ts';

let service: Server;
let said: object | undefined;
let now: number;
let documents: Documents;
const about = (path: string) => ({
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  paths: { [path]: {} },
});
const paths = async () => Object.keys((await documents.merged()).paths ?? {});

beforeEach(async () => {
  [said, now] = [about('/lamps'), 1_000_000];
  service = createServer((_request, response) => {
    response.statusCode = said ? 200 : 503;
    response.end(JSON.stringify(said ?? {}));
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  const own = about('/api/v1/events');
  documents = new Documents({ neighbours: [{ name: 'org', url }], version: '1', own }, () => now);
});
afterEach(() => {
  service.closeAllConnections();
  return new Promise<void>((resolve) => void service.close(() => resolve()));
});

describe('what the gateway knows of the services', () => {
  it('is what they say, asked again when half a minute has passed', async () => {
    expect(await paths()).toEqual(['/api/v1/org/lamps', '/api/v1/events']);
    said = about('/lights');
    now += 29_000;
    expect(await paths()).toContain('/api/v1/org/lamps');
    now += 2_000;
    expect(await paths()).toContain('/api/v1/org/lights');
  });

  it('stays while they are away', async () => {
    await paths();
    said = undefined;
    now += 31_000;
    expect(await paths()).toContain('/api/v1/org/lamps');
  });

  it('is asked for at once while one has never been seen', async () => {
    said = undefined;
    expect(await paths()).toEqual(['/api/v1/events']);
    said = about('/lamps');
    expect(await paths()).toContain('/api/v1/org/lamps');
  });
});
