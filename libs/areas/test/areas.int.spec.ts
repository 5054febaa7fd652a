import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AreaEventSchema, type MessageInitShape, create, topics } from '@firegrid/contracts';
import { packEvent } from '@firegrid/contracts';
import { type Store, connectStore, migrate } from '@firegrid/store';
import { type AreaRegister, type Resettled, areaRegister } from '../src/index.ts';

const url = process.env['FIREGRID_MONGO_URL'];
if (!url) throw new Error('FIREGRID_MONGO_URL names no database to test on: npm test starts one');

type AreaInit = NonNullable<MessageInitShape<typeof AreaEventSchema>['area']>;

let store: Store;
let areas: AreaRegister;
let told: Resettled[] = [];
let refuse = false;
const [root, county, north, south, village] = ['r', 'c', 'n', 's', 'v'].map(
  (one) => `${one}${randomUUID()}`,
) as [string, ...string[]] as [string, string, string, string, string];

/** Hands events to the register as its consumer would: packed, in one batch. */
async function tell(...events: { version: number; area: AreaInit }[]): Promise<void> {
  const messages = events.map(({ version, area }) => {
    const body = create(AreaEventSchema, { happening: { version: BigInt(version) }, area });
    const key = String(area.code);
    return { ...packEvent(topics.area, { id: randomUUID(), key, at: new Date(), body }), offset: 0 };
  });
  await areas.handlers[0]?.all?.(messages, { topic: topics.area.name, partition: 0 });
}

const entry = (code: string, parent: string, above: string[], more: AreaInit = {}): AreaInit => ({
  ...{ code, name: `区域${code[0]}`, level: 'township', parent, ancestors: [...above, code] },
  ...more,
});

beforeAll(async () => {
  store = await connectStore({ url, database: `test_areas_${randomUUID().slice(0, 8)}` });
  areas = areaRegister({
    store,
    cacheMs: 50,
    follow: async (change) => {
      if (refuse) throw new Error('power cut');
      told.push(change);
    },
  });
  await migrate({ store, migrations: [] });
  await tell(
    { version: 1, area: entry(root, '', []) },
    { version: 1, area: entry(county, root, [root]) },
    { version: 1, area: entry(north, county, [root, county]) },
    { version: 1, area: entry(south, county, [root, county]) },
    { version: 1, area: entry(village, north, [root, county, north]) },
  );
});
afterAll(async () => {
  await store.connection.dropDatabase();
  await store.close();
});

describe('the register of areas', () => {
  it('knows what it was told, and names the field that named an unknown area', async () => {
    expect(await areas.get(village)).toMatchObject({
      parent: north,
      ancestors: [root, county, north, village],
    });
    expect(await areas.get('nowhere')).toBeUndefined();
    expect(await areas.names([village, 'nowhere', village])).toEqual(new Map([[village, '区域v']]));
    expect((await areas.children(county)).map(({ code }) => code)).toEqual([north, south].sort());
    await expect(areas.require('nowhere', '/place')).rejects.toMatchObject({
      code: 'unknown-area',
      status: 400,
      errors: [{ pointer: '/place' }],
    });
    expect(told).toEqual([]);
  });

  it('shows a change at once, an older entry never', async () => {
    await areas.get(south);
    await tell({ version: 2, area: entry(south, county, [root, county], { name: '南' }) });
    await tell({ version: 1, area: entry(south, county, [root, county], { name: 'old' }) });
    expect((await areas.get(south))?.name).toBe('南');
    expect(told).toEqual([]);
  });
});

describe('open work', () => {
  it('follows an area that moved, before and after the register has it, and not again for old news', async () => {
    told = [];
    const moved = { version: 2, area: entry(village, south, [root, county, south]) };
    await tell(moved);
    const change = {
      code: village,
      now: { code: village, ancestors: [root, county, south, village] },
      why: 'moved',
    };
    expect(told).toEqual([change, change]);
    await tell(moved, { version: 1, area: entry(village, north, [root, county, north]) });
    expect(told).toHaveLength(2);
  });

  it('goes to the first standing heir of a closed area, along a line of closures in the same batch', async () => {
    told = [];
    const [a, b] = [`a${randomUUID()}`, `b${randomUUID()}`];
    await tell(
      { version: 1, area: entry(a, county, [root, county]) },
      { version: 1, area: entry(b, county, [root, county]) },
    );
    await tell(
      { version: 2, area: entry(a, county, [root, county], { closedOn: '2026-03-02', successors: [b] }) },
      { version: 2, area: entry(b, county, [root, county], { closedOn: '2026-03-02', successors: [south] }) },
    );
    const heir = { code: south, ancestors: [root, county, south] };
    expect(told.slice(0, 2)).toEqual([
      { code: a, now: heir, why: 'closed' },
      { code: b, now: heir, why: 'closed' },
    ]);
    await expect(areas.require(a)).rejects.toMatchObject({ code: 'closed-area' });
  });

  it('goes up where no heir is named, and waits for one not heard of yet', async () => {
    told = [];
    await tell({ version: 2, area: entry(north, county, [root, county], { closedOn: '2026-03-02' }) });
    expect(told[0]).toMatchObject({ code: north, now: { code: county } });
    const heir = `h${randomUUID()}`;
    const closing = { closedOn: '2026-03-02', successors: [heir] };
    const closed = { version: 3, area: entry(village, south, [root, county, south], closing) };
    await expect(tell(closed)).rejects.toThrow('not in the register yet');
    expect((await areas.get(village))?.closedOn).toBeUndefined();
    await tell({ version: 1, area: entry(heir, south, [root, county, south]) });
    await tell(closed);
    expect(told.at(-1)).toMatchObject({ code: village, now: { code: heir } });
  });

  it('is asked to follow again after a crash in the middle', async () => {
    const code = `x${randomUUID()}`;
    await tell({ version: 1, area: entry(code, south, [root, county, south]) });
    const moved = { version: 2, area: entry(code, county, [root, county]) };
    refuse = true;
    await expect(tell(moved)).rejects.toThrow('power cut');
    refuse = false;
    told = [];
    await tell(moved);
    expect(told[0]).toMatchObject({ code, why: 'moved' });
  });
});
