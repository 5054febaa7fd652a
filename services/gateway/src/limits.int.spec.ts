import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Rig } from '../test/rig.ts';

let rig: Rig;
let address: string;
let patient: Rig;
let open: string;
beforeAll(async () => {
  rig = await Rig.create({ FIREGRID_RATE_PER_PERSON: '5', FIREGRID_RATE_PER_ADDRESS: '3' });
  ({ address } = await rig.start());
  patient = await Rig.create({ FIREGRID_PUBLIC_PER_ADDRESS: '2' });
  ({ address: open } = await patient.start());
}, 90_000);
afterAll(async () => {
  await rig.destroy();
  await patient.destroy();
}, 30_000);

const path = '/api/v1/org/seen';
const times = async (count: number, ask: () => Promise<{ status: number }>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let i = 0; i < count; i++) statuses.push((await ask()).status);
  return statuses;
};

describe('whoever asks too often', () => {
  it('is told when to come back, over all services; others go on', async () => {
    const eager = rig.around.as('yutang-village', address);
    expect(await times(5, () => eager.get(path))).toEqual([200, 200, 200, 200, 200]);
    const refused = await eager.get('/api/v1/hazards/seen');
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests', status: 429 } });
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await rig.around.as('dongtang-village', address).get(path)).status).toBe(200);
  });

  it('is told so by his phone’s addresses too', async () => {
    const phone = rig.around.as('gaoan-grid-1', address);
    expect(await times(6, () => phone.get('/api/v1/sync/feed'))).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await phone.get(path)).status).toBe(429);
  });

  it('without a valid login shares the budget of his address', async () => {
    const stranger = () => fetch(`${address}${path}`);
    const forged = () => fetch(`${address}${path}`, { headers: { authorization: 'Bearer forged' } });
    expect(await times(2, stranger)).toEqual([200, 200]);
    expect(await times(2, forged)).toEqual([200, 429]);
    expect((await rig.around.as('gaoan-village', address).get(path)).status).toBe(200);
  });
});

describe('behind a proxy', () => {
  const from = (at: string, address: string) =>
    times(4, () => fetch(`${at}${path}`, { headers: { 'x-forwarded-for': address } }));

  it('each address has its own budget; without one nobody is believed', async () => {
    const behind = await Rig.create({ FIREGRID_PROXY_HOPS: '1', FIREGRID_RATE_PER_ADDRESS: '3' });
    const direct = await Rig.create({ FIREGRID_RATE_PER_ADDRESS: '3' });
    try {
      const [{ address: proxied }, { address: open }] = [await behind.start(), await direct.start()];
      expect(await from(proxied, '203.0.113.1')).toEqual([200, 200, 200, 429]);
      expect(await from(proxied, '203.0.113.2')).toEqual([200, 200, 200, 429]);
      expect(await from(open, '203.0.113.1')).toEqual([200, 200, 200, 429]);
      expect(await from(open, '203.0.113.2')).toEqual([429, 429, 429, 429]);
    } finally {
      await behind.destroy();
      await direct.destroy();
    }
  }, 90_000);
});

describe('the public', () => {
  const tell = (at: string, body: object = { text: '楼道堵了' }) =>
    fetch(`${open}/api/v1/${at}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('may report so often an hour from one address, whatever it got wrong before', async () => {
    const report = () => tell('hazards/public/reports');
    expect(await times(3, () => tell('hazards/public/reports', {}))).toEqual([400, 400, 400]);
    expect(await times(2, report)).toEqual([201, 201]);
    const refused = await report();
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
    // By no other spelling of the address, and of no other service.
    expect(await times(1, () => tell('org/public/reports'))).toEqual([429]);
    expect(await times(2, () => tell('hazards/%70ublic/reports'))).toEqual([404, 404]);
    expect(await times(2, () => tell('hazards//public/reports'))).toEqual([404, 404]);
  });

  it('may send the photos that go with its reports, and goes on reading', async () => {
    const statuses = await times(25, () => tell('media/public/uploads'));
    expect(statuses).toEqual([...Array.from({ length: 24 }, () => 201), 429]);
    expect((await fetch(`${open}${path}`)).status).toBe(200);
  });
});
