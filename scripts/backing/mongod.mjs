import { mkdirSync } from 'node:fs';
import { find } from './programs.mjs';

/** MongoDB itself, where someone installed it: the way without root and without Docker. */
export const mongod = {
  isThere: () => find('mongod') !== undefined,

  start({ dir, log, port, launch }) {
    mkdirSync(dir, { recursive: true });
    launch({
      command: 'mongod',
      args: ['--dbpath', dir, '--bind_ip', '127.0.0.1', '--port', String(port)],
      log,
    });
  },
};
