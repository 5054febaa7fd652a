import { runMigrations } from '@firegrid/service';
import { config } from './config.ts';
import { registers } from './context.ts';

await runMigrations('premises', config(), { declare: registers });
