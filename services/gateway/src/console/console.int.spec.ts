import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
let address: string;
let folder: string;

const page = '<!doctype html><title>console</title>';
const script = 'export const here = true;'.repeat(100);

async function build(text: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'assets', 'main-a1b2.js'), script);
  await writeFile(join(folder, 'assets', 'main-a1b2.js.br'), brotliCompressSync(script));
  await writeFile(join(folder, 'assets', 'main-a1b2.js.gz'), gzipSync(script));
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'index.html'), text);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firegrid-console-'));
  rig = await Rig.create({
    FIREGRID_CONSOLE_DIR: folder,
    FIREGRID_KEYCLOAK_URL: process.env.FIREGRID_KEYCLOAK_URL ?? 'http://localhost:8180',
    FIREGRID_S3_URL: 'http://storage.inside:9000',
    FIREGRID_S3_PUBLIC_URL: 'https://photos.example/bucket',
  });
  ({ address } = await rig.start());
}, 90_000);
afterAll(async () => {
  await rig.destroy();
  await rm(folder, { recursive: true });
}, 30_000);

describe('a gateway without a built console', () => {
  it('says so and how to build it, and serves the API as ever', async () => {
    const refused = await fetch(`${address}/desk/hazards`);
    expect(refused.status).toBe(503);
    expect(await refused.text()).toContain('npm start');
    expect((await fetch(`${address}/api/v1/org/seen`)).status).toBe(200);
    expect((await fetch(`${address}/api/docs`)).status).toBe(200);
  });
});

describe('a gateway with a built console', () => {
  beforeAll(() => build(page));

  it.each(['/', '/desk', '/desk/hazards/5', '/field/today', '/report', '/signed-in?code=x'])(
    'gives the application at %s, asked for anew each time',
    async (path) => {
      const answer = await fetch(`${address}${path}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe(page);
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(answer.headers.get('cache-control')).toBe('no-cache, must-revalidate');
      expect(answer.headers.get('permissions-policy')).toContain('camera=(self), geolocation=(self)');
    },
  );

  it.each([
    ['br', 'br'],
    ['gzip, br;q=0.5', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('sends a part once for good, to who takes %s', async (accepted, coding) => {
    const answer = await fetch(`${address}/assets/main-a1b2.js`, {
      headers: { 'accept-encoding': accepted },
    });
    expect(await answer.text()).toBe(script);
    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(answer.headers.get('content-type')).toContain('javascript');
  });

  it('sends again only what has changed', async () => {
    const { headers } = await fetch(`${address}/icon.svg`);
    const again = await fetch(`${address}/icon.svg`, {
      headers: { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    '/assets/gone-c3d4.js',
    '/assets/../index.html/../../package.json',
    '/..%2f..%2fetc%2fpasswd',
    '/desktop',
    '/index.html.br',
    '/api/v1/nobody',
  ])('knows nothing at %s', async (path) => {
    const answer = await fetch(`${address}${path}`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('takes nothing but reading there', async () => {
    expect((await fetch(`${address}/desk`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${address}/desk`, { method: 'HEAD' })).status).toBe(200);
  });

  it('serves a console built anew without a restart', async () => {
    await build(page.replace('console', 'console 2'));
    expect(await (await fetch(`${address}/desk`)).text()).toContain('console 2');
  });

  it('serves a part of a console built anew to a phone that asks for no page', async () => {
    await writeFile(join(folder, 'field-worker.js'), 'const version = 2;');
    await build(page.replace('console', 'console 3'));
    expect(await (await fetch(`${address}/field-worker.js`)).text()).toContain('version = 2');
  });

  it('lets its pages load from here alone, and call Keycloak and the storage', async () => {
    const { headers } = await fetch(`${address}/desk`);
    const policy = new Map(
      (headers.get('content-security-policy') ?? '').split(';').map((line) => {
        const [name = '', ...sources] = line.trim().split(' ');
        return [name, sources.join(' ')] as const;
      }),
    );
    const keycloak = new URL(process.env.FIREGRID_KEYCLOAK_URL ?? 'http://localhost:8180').origin;
    expect(policy.get('default-src')).toBe("'self'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('style-src')).toBe("'self'");
    expect(policy.get('object-src')).toBe("'none'");
    expect(policy.get('frame-src')).toBe(`'self' ${keycloak}`);
    expect(policy.get('connect-src')).toBe(`'self' ${keycloak} https://photos.example`);
    expect(policy.get('img-src')).toBe("'self' blob: data:");
  });

  it('tells a browser where it signs in', async () => {
    const { realm, ...settings } = (await (await fetch(`${address}/settings.json`)).json()) as Record<
      string,
      unknown
    >;
    expect(settings).toMatchObject({
      issuer: expect.stringMatching(new RegExp(`/realms/${String(realm)}$`)),
      clientId: 'firegrid-console',
      storage: 'https://photos.example',
      map: { longitude: 111.7, latitude: 27.6, zoom: 6.5 },
    });
  });
});
