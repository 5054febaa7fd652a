import { runService } from '@firegrid/service';
import { buildService } from './app.ts';
import { readOrgConfig } from './config.ts';

const config = readOrgConfig();
await runService('org', config, (boot) => buildService(config, boot));
