import { runService } from '@firegrid/service';
import { buildService } from './app.ts';
import { config } from './config.ts';

await runService('premises', config, (boot) => buildService(config, boot));
