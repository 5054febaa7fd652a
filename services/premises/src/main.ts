import { runService } from '@firegrid/service';
import { buildService } from './app.ts';
import { config as readConfig } from './config.ts';

const config = readConfig();
await runService('premises', config, (boot) => buildService(config, boot));
