import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installed, isInstalled } from './cache.mjs';
import { run } from './run.mjs';

const version = '1.8.0';
const cacheName = `versitygw-${version}`;

/** For development only: nothing but loopback reaches it. */
const keys = { FIREGRID_S3_ACCESS_KEY: 'firegrid', FIREGRID_S3_SECRET_KEY: 'firegrid-secret' };

/** @type {import('./recipe.mjs').Recipe} */
export const objects = {
  name: 'objects',
  title: 'Object storage',
  ports: ['objects'],
  urlVariable: 'FIREGRID_S3_URL',
  environment: (ports) => ({ FIREGRID_S3_URL: `http://127.0.0.1:${ports.objects}`, ...keys }),
  // Any answer will do: an unsigned request is refused.
  ready: (ports) => fetch(`http://127.0.0.1:${ports.objects}/`, { signal: AbortSignal.timeout(2000) }),

  needs: () => ({
    programs: isInstalled(cacheName) ? [] : ['go'],
    gigabytes: isInstalled(cacheName) ? 0 : 1,
  }),

  install: (note) =>
    installed(cacheName, async (folder) => {
      note('building versitygw, the first time only');
      const package_ = `github.com/versity/versitygw/cmd/versitygw@v${version}`;
      await run('versitygw', 'go', ['install', '-trimpath', package_], { env: { GOBIN: folder } });
    }),

  async start({ installation, dir, log, ports, launch }) {
    for (const part of ['data', 'metadata']) mkdirSync(join(dir, part), { recursive: true });
    launch({
      command: join(installation, 'versitygw'),
      // A sidecar folder, because not every file system takes the extended attributes.
      args: [
        '--port',
        `127.0.0.1:${ports.objects}`,
        '--quiet',
        'posix',
        '--sidecar',
        join(dir, 'metadata'),
        join(dir, 'data'),
      ],
      env: {
        ...process.env,
        ROOT_ACCESS_KEY: keys.FIREGRID_S3_ACCESS_KEY,
        ROOT_SECRET_KEY: keys.FIREGRID_S3_SECRET_KEY,
      },
      log,
    });
  },
};
