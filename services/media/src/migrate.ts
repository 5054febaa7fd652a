import { runMigrations, whenReachable } from '@firegrid/service';
import { config as readConfig } from './config.ts';
import { registers } from './context.ts';
import { openObjects } from './objects.ts';

const config = readConfig();
const { host } = new URL(config.FIREGRID_S3_URL);

await runMigrations('media', config, {
  declare: registers,
  async prepare(boot) {
    const objects = openObjects(config);
    boot.onStop('objects', () => objects.close());
    await whenReachable(`object storage at ${host}`, () => objects.makeBucket(config.FIREGRID_ORIGIN), boot);
  },
});
