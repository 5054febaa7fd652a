import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ask } from '../process/ports.mjs';
import { until } from '../process/until.mjs';
import { installed, isInstalled } from './cache.mjs';
import { layOut } from './debian.mjs';
import { run } from './run.mjs';

/** Also the format of the data: those made by another are not read. */
const cacheName = 'documentdb-18-r2';
const user = 5432;
const bin = '/usr/lib/postgresql/18/bin';
const settings = {
  // The extended RUM goes first: the others look for it when they are loaded.
  shared_preload_libraries: 'pg_cron,pg_documentdb_extended_rum,pg_documentdb_core,pg_documentdb',
  // Its indexes give records in order; with the others every list is sorted whole.
  'documentdb.alternate_index_handler_name': 'extended_rum',
  // An index knows which of its fields are lists: the others may be ordered and bounded at once, as pages after the first.
  'documentdb.enableIndexMetadataGlobalTracking': 'on',
  // Fields below one parent (state.status, state.reportedAt) are indexed like any others, else there is no order in them.
  'documentdb.enableCompositeReducedCorrelatedTermsOnCommonSubPath': 'off',
  // Several areas, or several statuses: one ordered scan for each, merged.
  'documentdb.enable_merge_sort_for_in_prefix': 'on',
  // The planner knows nothing of what is in a document and would rather sort: where an index has the order, it is used.
  enable_sort: 'off',
  // Two writes that wait for each other are found after this, and one is undone; by default after a second.
  deadlock_timeout: '100ms',
  'cron.database_name': 'postgres',
  // DocumentDB's jobs run every two seconds: not over a connection of their own, and not in the log.
  'cron.use_background_workers': 'on',
  'cron.log_run': 'off',
  'cron.log_statement': 'off',
  max_worker_processes: '24',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  // Files in the data folder, where shared memory would outlive a kill -9.
  dynamic_shared_memory_type: 'mmap',
  unix_socket_directories: '',
};
/** At every start, so that they hold for data of any age. */
const configured = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/**
 * Bind mounts in a mount namespace of its own vanish with the process: nothing to clean up.
 * chroot, because root's home, where the cache may be, is closed to the user that PostgreSQL insists on.
 */
const enter = `
root=$1 data=$2; shift 2
mount --rbind /dev "$root/dev"
mount --bind "$data" "$root/data"
exec chroot --userspec=${user}:${user} --groups= "$root" "$@"`;

function inside({ root, data, program, args }) {
  return {
    command: 'unshare',
    args: [
      '--mount',
      '--propagation',
      'private',
      'sh',
      '-ec',
      enter,
      'sh',
      root,
      data,
      join(bin, program),
      ...args,
    ],
    env: { PATH: `${process.env.PATH}:/usr/sbin:/sbin`, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  };
}

/** What the packages' own scripts would have done. */
function finish(root) {
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'etc/passwd'), `postgres:x:${user}:${user}::/:/bin/sh\n`);
  writeFileSync(join(root, 'etc/group'), `postgres:x:${user}:\n`);
  // DocumentDB's nested queries connect to "localhost".
  writeFileSync(join(root, 'etc/hosts'), '127.0.0.1 localhost\n');
  const extensions = join(root, 'usr/share/postgresql/18/extension');
  for (const file of readdirSync(extensions)) {
    const plain = file.replace(/-3\.control$/, '.control');
    if (plain.startsWith('postgis') && !existsSync(join(extensions, plain)))
      symlinkSync(file, join(extensions, plain));
  }
}

/** A database with the extension in it; every new state starts as a copy. */
async function makeSeed(folder, note) {
  note('preparing an empty database');
  const [root, data] = [join(folder, 'root'), join(folder, 'seed')];
  mkdirSync(data);
  chownSync(data, user, user);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  const call = (program, args) => {
    const { command, args: all, env } = inside({ root, data, program, args });
    return run('documentdb', command, all, { env });
  };
  await call('initdb', ['-D', '/data', '-U', 'postgres', '--auth=trust', '--no-sync', ...locale]);
  // Through a socket in its own folder: an install needs no port.
  const socket = [...configured, '-c', 'unix_socket_directories=/data', '-c', 'listen_addresses='].join(' ');
  const sql = 'create extension documentdb cascade; create extension documentdb_extended_rum';
  await call('pg_ctl', ['start', '-w', '-s', '-D', '/data', '-l', '/data/seed.log', '-o', socket]);
  try {
    await call('psql', ['-q', '-v', 'ON_ERROR_STOP=1', '-h', '/data', '-U', 'postgres', '-c', sql]);
  } finally {
    await call('pg_ctl', ['stop', '-w', '-s', '-D', '/data', '-m', 'fast']);
  }
}

/** StartupMessage 3.0; the answer begins with R once it takes connections. */
function startup() {
  const body = Buffer.from('\0\0\0\0user\0postgres\0database\0postgres\0\0');
  body.writeUInt32BE(196608);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 4);
  return Buffer.concat([length, body]);
}

/** Which seed the data began as, beside them. */
const formatFile = (dir) => join(dirname(dir), 'seed');
const formatOf = (dir) => (existsSync(formatFile(dir)) ? readFileSync(formatFile(dir), 'utf8') : undefined);

const accepts = async (port) => (await ask(port, startup())).toString('latin1', 0, 1) === 'R';

export const postgres = {
  needs: () => ({
    programs: ['unshare', 'chroot', ...(isInstalled(cacheName) ? [] : ['apt-get', 'dpkg-deb', 'tar'])],
    gigabytes: isInstalled(cacheName) ? 0.2 : 1.2,
    seconds: isInstalled(cacheName) ? 0 : 15,
  }),

  install: (note) =>
    installed(cacheName, async (folder) => {
      const root = join(folder, 'root');
      await layOut({ root, suite: 'forky', packages: ['postgresql-18-documentdb'], log: 'documentdb', note });
      finish(root);
      await makeSeed(folder, note);
    }),

  /** Whether there are data, and of another format. */
  isOutdated: (dir) => existsSync(dir) && formatOf(dir) !== cacheName,

  /** Resolves when it takes connections. */
  async start({ installation, dir, log, port, durable, launch }) {
    if (!existsSync(dir)) {
      const part = `${dir}.part`;
      rmSync(part, { recursive: true, force: true });
      mkdirSync(dirname(dir), { recursive: true });
      await run('documentdb', 'cp', ['-a', join(installation, 'seed'), part]);
      writeFileSync(formatFile(dir), cacheName);
      renameSync(part, dir);
    }
    // Whoever ran it from here is gone: the state folder is ours. A dead process that nobody has reaped yet
    // would still look alive to PostgreSQL.
    rmSync(join(dir, 'postmaster.pid'), { force: true });
    // Even without fsync a killed process loses nothing: what it wrote is with the kernel. Full page writes stay on:
    // without them a kill left indexes of DocumentDB in which an insert ran for ever.
    const careless = durable ? [] : ['-c', 'fsync=off'];
    const where = ['-D', '/data', '-c', 'listen_addresses=127.0.0.1', '-p', String(port)];
    const args = [...where, ...configured, ...careless];
    const program = inside({ root: join(installation, 'root'), data: dir, program: 'postgres', args });
    // SIGINT is its fast shutdown: SIGTERM would wait for the clients to leave.
    const child = launch({ ...program, log, stopSignal: 'SIGINT' });
    const ended = () => (child.running ? undefined : `PostgreSQL ended at once: see ${log}`);
    await until(() => accepts(port), { seconds: 60, what: 'starting PostgreSQL', unless: ended });
  },
};
