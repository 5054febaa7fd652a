export { type Boot, type Booted, createBoot } from './boot.ts';
export {
  type CommonConfig,
  ConfigError,
  commonConfig,
  keys,
  parseConfig,
  readConfig,
  secret,
} from './config.ts';
export { listen, runService } from './run.ts';
export { type Background, type Backing, assemble } from './assemble.ts';
export { type Access, brokerConfig, brokerOf, openAccess, openBroker, openStore, trace } from './backing.ts';
export { readiness } from './readiness.ts';
export { type Sweep, every } from './every.ts';
export { Unreachable, whenReachable } from './reachable.ts';
export { type Fault, lineOf, mendAddress, whyNoAnswer } from './faults/fault.ts';
export { realmFaults, skewFaults } from './faults/realm.ts';
export { schemaFaults } from './faults/schema.ts';
export { tellFaults } from './faults/tell.ts';
export { topicFaults } from './faults/topics.ts';
export { migrateTogether, runMigrations } from './migrations.ts';
