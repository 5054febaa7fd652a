import { runMigrations } from '@firegrid/service';
import { readOrgConfig } from './config.ts';
import { registers } from './registers.ts';

await runMigrations('org', readOrgConfig(), { declare: registers });
