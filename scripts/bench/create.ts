import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { startConstellation } from '../demo/constellation.ts';
import { cast } from '../demo/world.ts';
import { rate } from './load.ts';
import { type Part, sideBySide } from './measure.ts';

const requests = 1_500;
const warming = 300;
const body = JSON.stringify({
  type: 'blocked-stairway',
  place: '三号楼二单元一至二层楼梯间',
  area: '430121105201-001',
  note: '楼道堆放电动车和纸箱，宽度不足一米。',
  photos: ['a'.repeat(64), 'b'.repeat(64)],
});

/** The service alone, without the fellows that its events would wake. */
export const create: Part = {
  name: 'create',
  about: 'Creating a hazard through the service, against bare express and driver inserting the same document',
  async run() {
    const constellation = await startConstellation();
    const { product, world } = constellation;
    let bare: ChildProcess | undefined;
    try {
      const token = await cast(world)('yutang-grid-1').token();
      const { hazards, ...fellows } = product.services;
      await Promise.all(Object.values(fellows).map(async (fellow) => fellow.stop()));
      const url = `${hazards?.url}/hazards`;
      const ours = (count: number) => () =>
        rate(
          () => ({
            url,
            headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
            body,
          }),
          count,
        );
      const database = `${product.env.FIREGRID_DB_PREFIX}hazards`;
      bare = spawn(
        process.execPath,
        [
          '--disable-warning=ExperimentalWarning',
          new URL('bare.ts', import.meta.url).pathname,
          product.env.FIREGRID_MONGO_URL ?? '',
          database,
          'hazards',
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      if (!bare.stdout) throw new Error('no output');
      const [[port]] = await Promise.all([once(bare.stdout, 'data') as Promise<[Buffer]>, ours(warming)()]);
      const there = { url: `http://127.0.0.1:${String(port).trim()}/hazards`, headers: {}, body };
      const plain = (count: number) => () => rate(() => there, count);
      await plain(warming)();
      return [await sideBySide('Hazards created', '1/s', ours(requests), plain(requests))];
    } finally {
      bare?.kill('SIGTERM');
      await constellation.stop();
    }
  },
};
