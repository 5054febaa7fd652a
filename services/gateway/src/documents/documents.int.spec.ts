import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
let address: string;
beforeAll(async () => {
  rig = await Rig.create();
  ({ address } = await rig.start());
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

type Operations = Record<string, Record<string, { operationId: string }>>;
interface Described {
  readonly paths: Operations;
  readonly components: Record<string, Record<string, unknown>>;
}
const described = async (at = address) => (await (await fetch(`${at}/api/openapi.json`)).json()) as Described;
const services = ['org', 'premises', 'inspections', 'hazards', 'notifications', 'media'];

describe('the API’s description', () => {
  it('has every address of every service, and the gateway’s own', async () => {
    const { paths } = await described();
    const all = services.flatMap((name) =>
      ['changes', 'notes', 'picture', 'public/reports', 'public/uploads', 'seen'].map(
        (path) => `/api/v1/${name}/${path}`,
      ),
    );
    const sync = ['', '/feed', '/seal', '/slot'].map((path) => `/api/v1/sync${path}`);
    const own = [...sync, '/api/v1/events', '/api/v1/system/services'];
    expect(Object.keys(paths).sort()).toEqual([...all, ...own].sort());
  });

  it('is whole: each reference leads somewhere, each operation has a name of its own', async () => {
    const document = await described();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(services.length);
    for (const [, kind = '', name = ''] of references)
      expect(Object.keys(document.components[kind] ?? {})).toContain(name);
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  it('keeps what a service last said of itself while that is away', async () => {
    const { inspections } = rig.neighbours;
    const fresh = await rig.start();
    await inspections.stop();
    expect(Object.keys((await described()).paths)).toContain('/api/v1/inspections/notes');
    // A gateway that has never seen it shows the others, and it as soon as it is there.
    expect(Object.keys((await described(fresh.address)).paths)).not.toContain('/api/v1/inspections/notes');
    await inspections.start();
    expect(Object.keys((await described(fresh.address)).paths)).toContain('/api/v1/inspections/notes');
  });
});

describe('the API’s page', () => {
  it('loads all it needs from here, and may load nothing from elsewhere', async () => {
    const page = await fetch(`${address}/api/docs`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    const addresses = [...html.matchAll(/(?:src|href|spec-url)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses).toEqual(['/api/docs/rapidoc-min.js', '/api/openapi.json']);
    for (const one of addresses) expect((await fetch(`${address}${one}`)).status).toBe(200);
    expect(html).toContain('load-fonts="false"');
    const script = await fetch(`${address}/api/docs/rapidoc-min.js`);
    expect(script.headers.get('content-type')).toContain('javascript');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(policy).not.toMatch(/https?:\/\/|\*/);
  });

  it.each(['/api/docs', '/api/openapi.json', '/api/v1/org/seen', '/api/v1/nobody', '/health/live'])(
    'and %s come with the headers that keep a browser safe',
    async (path) => {
      const { headers } = await fetch(`${address}${path}`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );
});
