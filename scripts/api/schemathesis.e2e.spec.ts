import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Constellation, startConstellation } from '../demo/constellation.ts';
import { documentAt } from './document.ts';
import { withExamples } from './examples.ts';
import { type Posts, fillPosts } from './posts.ts';
import { type Finding, probe } from './probe.ts';
import { makeRecords } from './records.ts';
import { schemathesis } from './schemathesis.mjs';
import { unlimited } from './unlimited.ts';

/** Who keeps the organisation and who follows the cases: between them they may do nearly everything. */
const askers = ['area-admin', 'township-officer'] as const;

describe('the API is what its description says', () => {
  let constellation: Constellation;
  let folder: string;
  let post: Posts;
  let document: object;

  beforeAll(async () => {
    await schemathesis();
    folder = await mkdtemp(join(tmpdir(), 'firegrid-schemathesis-'));
    constellation = await startConstellation(unlimited);
    const { world } = constellation;
    post = await fillPosts(world);
    document = withExamples(await documentAt(world.gateway), await makeRecords(post));
  }, 600_000);
  afterAll(async () => {
    await constellation?.stop();
    if (folder) await rm(folder, { recursive: true });
  }, 60_000);

  it('whatever it is asked: no failure of ours, no answer outside its schema, nothing wrong accepted', async () => {
    const { gateway } = constellation.world;
    const findings = await Promise.all(
      askers.map((role): Promise<Finding> =>
        probe({ gateway, document, folder, person: post(role, 'child') }),
      ),
    );
    expect(findings.map(({ complaints }) => complaints)).toEqual(askers.map(() => ''));
    // Refusals alone would prove nothing.
    const done = new Set(findings.flatMap((finding) => [...finding.done]));
    expect(done.size).toBeGreaterThan(40);
  }, 200_000);
});
