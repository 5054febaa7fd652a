import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { GivenUp, Problem } from '../process/problem.mjs';

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** @returns {string[]} the archives this machine's own apt uses, the likeliest Debian one first */
function mirrors() {
  const options = ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'];
  const all = new Set(execFileSync('apt-get', options, { encoding: 'utf8' }).split('\n').filter(Boolean));
  const isDebian = (uri) => /\/debian\/?$/.test(uri);
  return [...all].sort((a, b) => isDebian(b) - isDebian(a));
}

/** An apt of its own: other sources, no package counted as installed, nothing of the machine's touched. */
function privateApt(folder, log) {
  const options = {
    'Dir::State': join(folder, 'state'),
    'Dir::State::status': '/dev/null',
    'Dir::Cache': join(folder, 'cache'),
    'Dir::Etc::sourcelist': join(folder, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'APT::Install-Recommends': '0',
    // Descriptions for software shops, where the machine's apt wants them: a third of what an update fetches.
    'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled': 'false',
    // apt's own user can't enter a home folder.
    'APT::Sandbox::User': 'root',
    'APT::Update::Error-Mode': 'any',
    // Hooks of the machine that don't concern us.
    'APT::Update::Post-Invoke': '',
    'APT::Update::Post-Invoke-Success': '',
  };
  for (const part of ['state/lists/partial', 'cache/archives/partial']) {
    mkdirSync(join(folder, part), { recursive: true });
  }
  const flags = Object.entries(options).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  return (...args) => run(log, 'apt-get', [...flags, '-q', '-y', ...args]);
}

async function useMirror(apt, folder, suite) {
  const signed = existsSync(keyring) ? `[signed-by=${keyring}] ` : '';
  let last;
  for (const mirror of mirrors()) {
    writeFileSync(join(folder, 'sources.list'), `deb ${signed}${mirror} ${suite} main\n`);
    try {
      await apt('update');
      return;
    } catch (error) {
      if (error instanceof GivenUp) throw error;
      last = error;
    }
  }
  throw new Problem(`Debian's ${suite}: ${last?.message ?? "this machine's apt has no sources"}`);
}

/**
 * Lay out packages of a Debian suite, with all they depend on, in a folder to chroot into.
 * Their files only: no maintainer script runs, so it neither wants a mounted /proc nor a running init.
 * @param {{ root: string, suite: string, packages: string[], log: string, note: (text: string) => void }} what
 */
export async function layOut({ root, suite, packages, log, note }) {
  const apt = `${root}.apt`;
  mkdirSync(apt);
  const get = privateApt(apt, log);
  await useMirror(get, apt, suite);
  note('fetching 140 MB, the first time only');
  // base-files has the links from /bin and /lib; a shell is needed by whatever calls popen.
  await get('install', '--download-only', 'base-files', 'dash', ...packages);

  note('unpacking');
  mkdirSync(root);
  const archives = join(apt, 'cache', 'archives');
  const files = readdirSync(archives).filter((file) => file.endsWith('.deb'));
  const [base, rest] = [
    files.filter((f) => f.startsWith('base-files_')),
    files.filter((f) => !f.startsWith('base-files_')),
  ];
  const skip = ['doc', 'man', 'locale', 'info'].map((name) => `--exclude=./usr/share/${name}/*`).join(' ');
  const script = `for deb; do dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$0" --keep-directory-symlink ${skip}; done`;
  const unpack = (some) => run(log, 'sh', ['-ec', script, root, ...some.map((file) => join(archives, file))]);
  await unpack(base);
  const half = Math.ceil(rest.length / 2);
  await Promise.all([unpack(rest.slice(0, half)), unpack(rest.slice(half))]);
  rmSync(apt, { recursive: true });
}
