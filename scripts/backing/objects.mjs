import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('./objects/server.mjs', import.meta.url));

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

  // It is one of the packages of the lockfile.
  needs: () => ({ programs: [], gigabytes: 0, seconds: 0 }),
  async install() {},

  async start({ dir, log, ports, launch, note }) {
    const files = join(dir, 'files');
    // The program used before kept them here, in a way of its own.
    if (existsSync(join(dir, 'data')) && !existsSync(files))
      note('photos of before are not seen by this version: --fresh begins anew');
    mkdirSync(files, { recursive: true });
    launch({
      command: process.execPath,
      // A list's continuation is enciphered by a method OpenSSL counts as old.
      args: ['--openssl-legacy-provider', server],
      env: {
        ...process.env,
        ...keys,
        FIREGRID_OBJECTS_DIR: files,
        FIREGRID_OBJECTS_PORT: String(ports.objects),
      },
      log,
    });
  },
};
