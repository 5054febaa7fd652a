import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'firegrid-compose-'));
const calls = join(folder, 'calls');

/** A docker that does nothing but write down what it is asked for. */
beforeAll(() => {
  const docker = join(folder, 'docker');
  writeFileSync(docker, `#!/bin/sh\necho "$*" >> '${calls}'\n`);
  chmodSync(docker, 0o755);
});
beforeEach(() => writeFileSync(calls, ''));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a database and stops it, in a process of its own that finds that docker. @returns what docker was asked for */
function startAndStop(options: { durable: boolean }): string {
  const all = { stateDir: join(folder, 'state'), only: ['mongo'], ...options };
  const index = new URL('./index.mjs', import.meta.url).href;
  const program = `import { startBacking } from ${JSON.stringify(index)};
    const backing = await startBacking(${JSON.stringify(all)});
    await backing.stopAll();`;
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, FIREGRID_MONGO_URL: '' };
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], { env });
  return readFileSync(calls, 'utf8');
}

it('keeps in Docker what it stops, for the next start', () => {
  expect(startAndStop({ durable: true })).toMatch(/ up .* mongo\n.* stop mongo\n$/);
});

it('leaves nothing in Docker of a run whose data are thrown away', () => {
  expect(startAndStop({ durable: false })).toMatch(
    /compose -p firegrid-[0-9a-f]{8} -f \S+ down --volumes --remove-orphans\n$/,
  );
});
