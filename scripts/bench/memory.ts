import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { startConstellation } from '../demo/constellation.ts';
import { type Figure, type Part, median, repetitions } from './measure.ts';

const restMs = 10_000;

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
}

export const memory: Part = {
  name: 'memory',
  about: 'Resident memory of each service at rest, after the demo’s organisation was loaded',
  async run() {
    const constellation = await startConstellation();
    try {
      const runs = new Map<string, number[]>();
      for (let i = 0; i < repetitions; i += 1) {
        await pause(restMs / repetitions);
        for (const [name, { pid }] of Object.entries(constellation.product.services)) {
          if (pid === undefined) throw new Error(`${name} does not run`);
          runs.set(name, [...(runs.get(name) ?? []), await residentMegabytes(pid)]);
        }
      }
      return [...runs].map(([name, each]): Figure => ({
        name: `Memory, ${name}`,
        unit: 'MB',
        value: median(each),
        runs: each,
      }));
    } finally {
      await constellation.stop();
    }
  },
};
