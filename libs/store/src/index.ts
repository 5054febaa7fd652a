export { type Store, type StoreOptions, connectStore } from './connection.ts';
export type { Area, HistoryEntry, OutboxMessage, Stored } from './documents.ts';
export { aggregateRepository } from './repository.ts';
export type {
  AggregateSpec,
  BulkItem,
  BulkResult,
  HandleOptions,
  Handled,
  PublishedAct,
  Repository,
} from './spec.ts';
export { type FilterOf, type Filters, type Scalar, is, oneOf, range, startsWith } from './filters.ts';
export type { CursorValue } from './cursor.ts';
export {
  type Change,
  type ChangesAsked,
  type ChangesPage,
  type ChangesPosition,
  changesIndex,
} from './changes.ts';
export type { Listing, Page, Reader, Sorts } from './reader.ts';
export { type Index, ensureIndexes } from './indexes.ts';
export type { OutboxSource, PendingAggregate, PendingListener } from './outbox.ts';
export { type Newer, type ReadModel, type ReadModelSpec, readModel } from './read-model.ts';
export { type ReadingAudit, readingAudit } from './reading-audit.ts';
export { type Migration, migrate } from './migrate.ts';
export { type SchemaState, schemaState } from './schema.ts';
export { type Counter, counter } from './counter.ts';
export { FieldCipher } from './cipher.ts';
export { verifyHistory } from './history.ts';
export { isDuplicate, isRefused } from './answered.ts';
