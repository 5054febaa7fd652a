import { runService } from '@firegrid/service';
import { buildService } from './app.ts';
import { config } from './config.ts';

await runService('lamps', config, (boot) => buildService(config, boot));
