import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from '../process/problem.mjs';

/** How each program is installed on Debian, and the oldest version that works: its number after `of`. */
const programs = {
  java: {
    packages: 'openjdk-17-jre-headless',
    version: { args: ['-version'], pattern: /version "(\d+)/, least: 17 },
  },
  mvn: { packages: 'maven' },
  go: { packages: 'golang-go', version: { args: ['version'], pattern: /go1\.(\d+)/, of: '1.', least: 21 } },
  'apt-get': { packages: 'apt' },
  'dpkg-deb': { packages: 'dpkg' },
  tar: { packages: 'tar' },
  unshare: { packages: 'util-linux' },
  chroot: { packages: 'coreutils' },
};

export const programNames = Object.keys(programs);

/** @returns {string | undefined} the path of a program */
export function find(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

function tooOld(program) {
  const { version } = programs[program];
  if (!version) return undefined;
  // Java tells its version on stderr.
  const { stdout, stderr } = spawnSync(find(program), version.args, { encoding: 'utf8' });
  const text = stdout + stderr;
  const found = Number(version.pattern.exec(text)?.[1]);
  return found < version.least ? found : undefined;
}

const oldest = (name) => `${programs[name].version.of ?? ''}${programs[name].version.least}`;

/**
 * @param {string[]} names
 * @throws {Problem} one line with all that is missing and the command that installs it
 */
export function requirePrograms(names) {
  const missing = names.filter((name) => !find(name));
  const old = names.filter((name) => !missing.includes(name) && tooOld(name) !== undefined);
  if (missing.length + old.length === 0) return;
  const what = [
    missing.length > 0 && `missing: ${missing.join(', ')}`,
    old.length > 0 && `too old: ${old.map((name) => `${name} (needs ${oldest(name)})`).join(', ')}`,
  ];
  const packages = [...missing, ...old].map((name) => programs[name].packages);
  throw new Problem(
    `${what.filter(Boolean).join('; ')}. Install: apt-get install ${packages.join(' ')} (or start Docker, or set the services' URLs)`,
  );
}
