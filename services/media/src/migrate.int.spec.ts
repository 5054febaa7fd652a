import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { dropBucket } from '@firegrid/testkit/bucket';
import { Surroundings } from '@firegrid/testkit/surroundings';

const around = new Surroundings('media');
const bucket = `${around.prefix}-media`;
afterAll(async () => {
  await around.clear({ stored: true });
  await dropBucket(bucket);
});

const program = fileURLToPath(new URL('migrate.ts', import.meta.url));
/** @returns the exit code */
async function migrate(origin: string): Promise<unknown> {
  const env = { ...around.env, FIREGRID_S3_BUCKET: bucket, FIREGRID_ORIGIN: origin };
  const [code] = await once(spawn(process.execPath, [program], { env, stdio: 'inherit' }), 'exit');
  return code;
}
/** Whether pages from there may put something into the bucket. */
async function mayPut(origin: string): Promise<boolean> {
  const headers = { origin, 'access-control-request-method': 'PUT' };
  const answer = await fetch(`${around.env.FIREGRID_S3_URL}/${bucket}/x`, { method: 'OPTIONS', headers });
  return answer.headers.get('access-control-allow-origin') === origin;
}

describe('migrate', () => {
  it('makes the bucket, twice at once and again, and lets the pages of the last origin in', async () => {
    const [first, second] = ['https://one.example', 'https://two.example'];
    expect(await Promise.all([migrate(first), migrate(first)])).toEqual([0, 0]);
    expect([await mayPut(first), await mayPut(second)]).toEqual([true, false]);
    expect(await migrate(second)).toBe(0);
    expect([await mayPut(first), await mayPut(second)]).toEqual([false, true]);
  }, 90_000);
});
