import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Rig } from '../../test/rig.ts';

let rig: Rig;
let address: string;
beforeAll(async () => {
  rig = await Rig.create();
  ({ address } = await rig.start());
}, 90_000);
afterAll(() => rig.destroy(), 30_000);

const services = async () => {
  const answer = await rig.around.as('platform-ops', address).get('/api/v1/system/services');
  expect(answer.status).toBe(200);
  return answer.body.services as { name: string; status: string; parts: { name: string }[] }[];
};

describe('the state of the platform', () => {
  it('is told to those who run it: every service, and what it needs', async () => {
    const told = await services();
    expect(told.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'gateway ok',
      'org ok',
      'premises ok',
      'inspections ok',
      'hazards ok',
      'notifications ok',
      'media ok',
    ]);
    expect(told[0]?.parts.map(({ name }) => name)).toEqual(['broker', 'access', 'notices']);
  });

  it('names a service that is away', async () => {
    await rig.neighbours.hazards.stop();
    const away = (await services()).filter(({ status }) => status !== 'ok');
    expect(away).toEqual([{ name: 'hazards', status: 'silent', parts: [] }]);
    await rig.neighbours.hazards.start();
    expect((await services()).every(({ status }) => status === 'ok')).toBe(true);
  });

  it('is nobody else’s to read', async () => {
    const asked = await rig.around.as('hunan-admin', address).get('/api/v1/system/services');
    expect(asked).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const stranger = await fetch(`${address}/api/v1/system/services`);
    expect(stranger.status).toBe(401);
  });
});
