import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { requirePrograms } from './programs.mjs';

const path = process.env.PATH;
let folder: string;

function provide(name: string, says: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\necho '${says}'\n`);
  chmodSync(join(folder, name), 0o755);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firegrid-programs-'));
  process.env.PATH = `${folder}:/bin`;
});
afterEach(() => {
  process.env.PATH = path;
  rmSync(folder, { recursive: true });
});

it('names all that is missing in one line, with the command that installs it', () => {
  provide('java', 'openjdk version "17.0.15"');
  process.env.PATH = folder;
  expect(() => requirePrograms(['java', 'mvn', 'go'])).toThrow(
    /^missing: mvn, go\. Install: apt-get install maven golang-go/,
  );
});

it('refuses a Java that is too old', () => {
  provide('java', 'openjdk version "11.0.2"');
  expect(() => requirePrograms(['java'])).toThrow(
    /^too old: java \(needs 17\)\. Install: apt-get install openjdk-17/,
  );
});

it('names the oldest Go that works as Go counts', () => {
  provide('go', 'go version go1.19.8 linux/amd64');
  expect(() => requirePrograms(['go'])).toThrow(/^too old: go \(needs 1\.21\)/);
});

it('is content with what is there', () => {
  provide('java', 'openjdk version "21.0.1"');
  provide('go', 'go version go1.26.8 linux/amd64');
  requirePrograms(['java', 'go']);
});
