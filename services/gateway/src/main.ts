import { runService } from '@firegrid/service';
import { buildService } from './app.ts';
import { config, neighbours } from './config.ts';

await runService('gateway', config, (boot) => buildService(config, neighbours, boot));
