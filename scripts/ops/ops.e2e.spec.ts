import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FieldCipher } from '@firegrid/store';
import { demoOrgSecret } from '../../libs/access/realm/demo-realm.mjs';
import { type Constellation, startConstellation } from '../demo/constellation.ts';
import { fewAreas } from '../demo/few-areas.ts';
import { type Aggregate, Inside, type Service } from '../demo/inside.ts';
import { playWeek } from '../demo/story.ts';
import { Timeline } from '../demo/timeline.ts';
import { cast } from '../demo/world.ts';
import { commands } from './commands.ts';
import { settingsOf } from './drill/rebuilt.ts';
import { models } from './rebuild.ts';
import { rotate } from './rotate.ts';

let folder: string;
let constellation: Constellation;
let inside: Inside;

/** What the command says. */
async function ops(name: string, words: string[] = [], options: Record<string, string> = {}) {
  const said: string[] = [];
  const env = settingsOf(constellation.product.env);
  const code = await commands[name]?.run({ env, words, options, say: (line) => void said.push(line) });
  return { code: code ?? 0, said: said.join('\n') };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firegrid-ops-'));
  constellation = await startConstellation();
  inside = await Inside.of(constellation.product.env);
  const person = cast(constellation.world);
  await playWeek({ person, timeline: new Timeline(() => undefined) }, { premises: 50 });
  await inside.rest();
}, 240_000);
afterAll(async () => {
  await inside?.close();
  await constellation?.stop();
  await rm(folder, { recursive: true });
}, 60_000);

it('migrates what is migrated, and seeds areas that are there, without changing anything', async () => {
  const areas = await inside.documents('org', 'areas');
  expect((await ops('migrate')).said.match(/^\w+: [\d.]+ s$/gm)).toHaveLength(6);
  expect(await ops('seed', ['areas', await fewAreas(folder)])).toMatchObject({ code: 0 });
  expect(await inside.documents('org', 'areas')).toEqual(areas);
  await expect(ops('seed', ['areas', join(folder, 'none.csv')])).rejects.toThrow('there is no file');
  await expect(ops('seed', ['people'])).rejects.toThrow('seed knows areas, not people');
}, 120_000);

it('has services read anew what they know of others, and all of it is there again', async () => {
  await expect(ops('rebuild', ['hazards', 'registers'])).rejects.toThrow('stop every hazards first');
  await expect(ops('rebuild', ['hazards', 'moods'])).rejects.toThrow('there is no moods of hazards');
  const groups = Object.entries(models).map(([group, { collections }]) => {
    const [service, model] = group.split('.') as [Service, string];
    return { service, model, collections };
  });
  const known = async () => {
    const found: Record<string, readonly Aggregate[]> = {};
    for (const { service, collections } of groups)
      for (const name of collections) {
        const records = await inside.documents(service, name);
        found[`${service}/${name}`] = records.toSorted((one, other) => (one._id < other._id ? -1 : 1));
      }
    return found;
  };
  const lengths = async () => Object.values(await known()).map((records) => records.length);
  const before = await known();
  expect(await lengths()).not.toContain(0);
  const { services } = constellation.product;
  const readers = [...new Set(groups.map(({ service }) => service))].flatMap((name) => services[name] ?? []);
  await Promise.all(readers.map((reader) => reader.stop()));
  for (const { service, model } of groups) {
    expect((await ops('rebuild', [service, model])).said).toMatch(/: [1-9]\d* emptied\n[^]*Start/);
  }
  expect(new Set(await lengths())).toEqual(new Set([0]));
  await Promise.all(readers.map((reader) => reader.start()));
  await inside.rest();
  expect(await known()).toEqual(before);
}, 240_000);

it('writes all records of an area and of those within it, and no others', async () => {
  const area = '430121105201';
  const file = join(folder, 'area.jsonl');
  const { said } = await ops('export', [file], { area });
  const lines = (await readFile(file, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const outside = lines.filter(({ record }) => !record.area.ancestors.includes(area));
  expect(outside).toEqual([]);
  const premises = await inside.documents('premises', 'premises');
  const within = premises.filter(({ state }) => (state['area'] as Area).ancestors.includes(area));
  expect(within.length).toBeGreaterThan(0);
  expect(said).toContain(`premises/premises: ${within.length}\n`);
  await expect(ops('export', [file], { area: '430.*' })).rejects.toThrow(
    '--area must be the code of an area',
  );
}, 60_000);

it('makes a new secret of the organisation service, and Keycloak refuses the one before', async () => {
  const { keycloak, realm } = constellation.world;
  const login = async (client_secret: string): Promise<number> => {
    const form = { grant_type: 'client_credentials', client_id: 'firegrid-org', client_secret };
    const body = new URLSearchParams(form);
    return (
      await fetch(`${keycloak}/realms/${realm}/protocol/openid-connect/token`, { method: 'POST', body })
    ).status;
  };
  expect(await login(demoOrgSecret)).toBe(200);
  const { said } = await ops('rotate', ['org-client']);
  expect(await login(/^FIREGRID_ORG_CLIENT_SECRET=(\S+)$/m.exec(said)?.[1] ?? '')).toBe(200);
  expect(await login(demoOrgSecret)).toBe(401);
}, 60_000);

it('puts a new key before those that must still be read', async () => {
  await expect(ops('rotate', ['field-keys'])).rejects.toThrow('FIREGRID_FIELD_KEYS: set it');
  await expect(ops('rotate', ['tyres'])).rejects.toThrow('rotate knows field-keys, seal-key, org-client');
  const old = randomBytes(32).toString('base64');
  const sealed = new FieldCipher(old).encrypt('13800000000');
  const said: string[] = [];
  const env = { FIREGRID_FIELD_KEYS: old };
  await rotate.run({ env, words: ['field-keys'], options: {}, say: (line) => void said.push(line) });
  const renewed = new FieldCipher(/^FIREGRID_FIELD_KEYS=(\S+)$/m.exec(said.join('\n'))?.[1] ?? '');
  expect(renewed.decrypt(sealed)).toBe('13800000000');
  expect(renewed.encrypt('x').split('.')[0]).not.toBe(sealed.split('.')[0]);
});

interface Area {
  readonly ancestors: readonly string[];
}

interface Line {
  readonly record: { readonly area: Area };
}
