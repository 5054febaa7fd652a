export { type Boot, type Booted, createBoot } from './boot.ts';
export { type CommonConfig, ConfigError, commonConfig, parseConfig, readConfig, secret } from './config.ts';
export { listen, runService } from './run.ts';
export { type Background, type Backing, assemble } from './assemble.ts';
export { type Access, openAccess, openBroker, openStore, trace } from './backing.ts';
export { readiness } from './readiness.ts';
export { type Sweep, every } from './every.ts';
export { Unreachable, whenReachable } from './reachable.ts';
export { runMigrations } from './migrations.ts';
