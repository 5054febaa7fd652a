import { commonConfig, keys, readConfig } from '@firegrid/service';
import { z } from 'zod';

const ms = (fallback: number) => z.coerce.number().int().min(50).max(31_536_000_000).default(fallback);

/** What this service reads beside what all do. */
export const hazardsConfig = commonConfig.extend({
  /** 32 bytes in base64, several separated by commas: the first encrypts phones, the others only decrypt. */
  FIREGRID_FIELD_KEYS: keys('ZGVtby1vbmx5LWZpcmVncmlkLWZpZWxkLWtleS0wMDE='),
  /** How often it looks for overdue hazards, in ms. */
  FIREGRID_CLIMB_EVERY_MS: ms(60_000),
  /** How long after a superior was told that a hazard is overdue it becomes his, in ms: a day. */
  FIREGRID_CLIMB_AFTER_MS: ms(86_400_000),
  /** How often it looks for transfer documents that were not carried out at once, in ms. */
  FIREGRID_SETTLE_EVERY_MS: ms(5_000),
});

export type Config = z.output<typeof hazardsConfig>;

/** All that this service reads from its environment; says what is wrong with it and exits otherwise. */
export const config = (): Config => readConfig(hazardsConfig);
