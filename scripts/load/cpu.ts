import { readFile } from 'node:fs/promises';
import type { Product } from '../product/services.mjs';

/** What /proc counts in. */
const ticksPerSecond = 100;

/** Seconds of a processor that all services together have used since they started. Linux only. */
export async function cpuSeconds({ services }: Product): Promise<number> {
  const each = Object.values(services).map(async ({ pid }) => {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  });
  return (await Promise.all(each)).reduce((sum, seconds) => sum + seconds, 0);
}
