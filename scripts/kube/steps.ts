import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { eventually } from '@firegrid/testkit';
import { seeded } from '../chaos/random.ts';
import { census } from '../demo/census.ts';
import { playWeek } from '../demo/story.ts';
import { Timeline } from '../demo/timeline.ts';
import { weekEnds } from '../demo/week.ts';
import { serviceNames } from '../services.mjs';
import { scaleByLoad } from './autoscale.ts';
import { get, helm, install, kubectl, namespace, release, settled } from './kubectl.ts';
import { fences } from './fences.ts';
import { type Stage, none, underLoad, unnoticed } from './stage.ts';

const killingMs = 180_000;
const killEveryMs = 8_000;

async function story({ person, inside, say }: Stage): Promise<void> {
  const timeline = new Timeline(() => undefined, 60_000);
  await playWeek({ person, timeline }, { premises: 200 });
  await inside.rest(60_000);
  const found = await census(person);
  if (!isDeepStrictEqual(found, weekEnds)) throw new Error(`the week ends as ${JSON.stringify(found)}`);
  none('faults', await inside.faults());
  say(`  ${timeline.effects.length} effects seen`);
}

async function helmTest(): Promise<void> {
  const said = await helm(['test', release, '--timeout', '2m']);
  if (!said.includes('Succeeded')) throw new Error('no test was there to be run');
}

/** Every pod is another afterwards. */
const rollForward = (stage: Stage): Promise<void> =>
  unnoticed(stage, async () => {
    await install({ ...stage.values, logLevel: 'error' });
  });

const rollBack = (stage: Stage): Promise<void> =>
  unnoticed(stage, async () => {
    await helm(['rollback', release, '1', '--wait', '--timeout', '8m']);
  });

async function scale(stage: Stage): Promise<void> {
  const to = async (names: readonly string[], replicas: number): Promise<void> => {
    for (const name of names) {
      await kubectl('scale', `deployment/${release}-${name}`, `--replicas=${replicas}`);
      await settled(name);
    }
  };
  await to(serviceNames(), 1);
  await unnoticed(stage, async () => {
    for (const name of serviceNames()) {
      await to([name], 3);
      await to([name], 1);
    }
  });
  await to(serviceNames(), 2);
}

interface Pods {
  readonly items: readonly { readonly metadata: { readonly name: string } }[];
}

const killPods = (stage: Stage): Promise<void> =>
  underLoad(stage, async () => {
    const seed = Number(process.env['FIREGRID_CHAOS_SEED'] ?? Date.now() % 1_000_000);
    const random = seeded(seed);
    const end = performance.now() + killingMs;
    let kills = 0;
    while (performance.now() < end) {
      await pause(random() * 2 * killEveryMs);
      const { items } = await get<Pods>('pods', '--selector', 'firegrid.io/network');
      const name = items[Math.floor(random() * items.length)]?.metadata.name ?? '';
      await kubectl('delete', 'pod', name, '--grace-period=0', '--force', '--wait=false');
      kills += 1;
    }
    stage.say(`  ${kills} pods killed (FIREGRID_CHAOS_SEED=${seed})`);
    for (const name of serviceNames()) await settled(name);
  });

const kinds = 'all,pdb,hpa,networkpolicy,serviceaccount,configmap,job,ingress,pvc';

async function uninstall({ say }: Stage): Promise<void> {
  await helm(['uninstall', release, '--wait', '--timeout', '3m']);
  const selector = ['--selector', `app.kubernetes.io/instance=${release}`, '--output', 'name'];
  // Pods finish what they are at.
  await eventually(
    'nothing is left',
    async () => {
      const left = await kubectl('get', kinds, ...selector);
      if (left) throw new Error(left);
      return true;
    },
    60_000,
  );
  say(`  namespace ${namespace} holds nothing of the release`);
}

/** In the order in which they are taken. */
export const steps: Readonly<Record<string, readonly [string, (stage: Stage) => Promise<void>]>> = {
  story: ['The demo story through the gateway', story],
  test: ['helm test', helmTest],
  network: ['Network policies hold', fences],
  upgrade: ['Upgrade under load, no request failed', rollForward],
  rollback: ['Rollback under load, no request failed', rollBack],
  scale: ['Each service 1 → 3 → 1 under load, nothing lost or doubled', scale],
  kill: ['Pods killed at random for 3 minutes under load, nothing lost', killPods],
  autoscale: ['The autoscaler adds replicas and takes them away', scaleByLoad],
  uninstall: ['Uninstall leaves nothing', uninstall],
};
