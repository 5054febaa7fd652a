import type { ReadinessReport } from '@firegrid/http';
import { z } from 'zod';
import type { Neighbour } from '../config.ts';

/** Longer than a service's own checks take. */
const patienceMs = 4_000;

const part = z.object({ state: z.enum(['ok', 'degraded', 'down']), detail: z.string() });
const report = z.object({ parts: z.record(z.string(), part) });

export const serviceView = z.object({
  name: z.string(),
  /** silent: it did not answer, or not as a service does. */
  status: z.enum(['ok', 'degraded', 'down', 'silent']),
  parts: z.array(part.extend({ name: z.string() })),
});
export type ServiceView = z.output<typeof serviceView>;

/** What a service says of itself at /health/ready; never throws. */
export async function askNeighbour({ name, url }: Neighbour): Promise<ServiceView> {
  try {
    const address = new URL('/health/ready', url);
    const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
    return told(name, report.parse(await answer.json()));
  } catch {
    return { name, status: 'silent', parts: [] };
  }
}

export function told(name: string, { parts }: ReadinessReport): ServiceView {
  const states = new Set(Object.values(parts).map(({ state }) => state));
  const status = states.has('down') ? 'down' : states.has('degraded') ? 'degraded' : 'ok';
  return { name, status, parts: Object.entries(parts).map(([part, one]) => ({ name: part, ...one })) };
}
