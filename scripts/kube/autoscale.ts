import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@firegrid/testkit';
import { get, install, release } from './kubectl.ts';
import type { Stage } from './stage.ts';

const service = 'hazards';
const patienceMs = 240_000;

/** Quick to forget, so that the test need not wait five minutes. */
const autoscaling = {
  enabled: true,
  min: 1,
  max: 3,
  cpu: 60,
  behavior: { scaleDown: { stabilizationWindowSeconds: 15 } },
};

interface Deployment {
  readonly spec: { readonly replicas: number };
}

const replicas = async (): Promise<number> =>
  (await get<Deployment>(`deployment/${release}-${service}`)).spec.replicas;

interface Values {
  readonly services: Readonly<Record<string, object>>;
}

/** Asked much, a service becomes several; left alone, one again. */
export async function scaleByLoad({ values, person, say }: Stage): Promise<void> {
  const { services } = values as Values;
  const resources = { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: '1', memory: '512Mi' } };
  const scaled = { ...services[service], autoscaling, resources };
  await install({ ...values, services: { ...services, [service]: scaled } });
  await eventually('one replica is enough', async () => (await replicas()) === 1, patienceMs);
  const reader = person('huanghua-township');
  let over = false;
  const ask = async (): Promise<void> => {
    while (!over) await reader.get('/hazards/hazards?limit=100').catch(() => pause(500));
  };
  const askers = Array.from({ length: 8 }, ask);
  const up = await eventually('more replicas', async () => (await replicas()) > 1, patienceMs).finally(
    () => (over = true),
  );
  await Promise.all(askers);
  const down = await eventually('one replica again', async () => (await replicas()) === 1, patienceMs);
  say(`  up after ${Math.round(up.ms / 1000)} s, down ${Math.round(down.ms / 1000)} s after the load`);
}
