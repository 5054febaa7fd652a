import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { documentAt } from './document.ts';
import { withExamples } from './examples.ts';
import { type Finding, type Phase, probe } from './probe.ts';
import type { Ground } from './walk.ts';

/** Who keeps the organisation and who follows the cases: between them they may do nearly everything. */
const askers = ['area-admin', 'township-officer'] as const;

/**
 * Asks all that the API's description allows and much that it doesn't. Expected: no failure of ours, no answer outside its
 * schema, nothing wrong accepted.
 * @param seconds for all phases together
 */
export async function isWhatItsDescriptionSays(
  { gateway, post, records }: Ground,
  phases: readonly Phase[],
  seconds: number,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'firegrid-schemathesis-'));
  try {
    const document = withExamples(await documentAt(gateway), records);
    const ask = (role: (typeof askers)[number]): Promise<Finding> =>
      probe({ gateway, document, folder, person: post(role, 'child'), phases, seconds });
    const findings = await Promise.all(askers.map(ask));
    expect(findings.map(({ complaints }) => complaints)).toEqual(askers.map(() => ''));
    // Refusals alone would prove nothing.
    const done = new Set(findings.flatMap((finding) => [...finding.done]));
    expect(done.size).toBeGreaterThan(40);
  } finally {
    await rm(folder, { recursive: true });
  }
}
