import { Schema } from 'mongoose';
import type { Store } from './connection.ts';

export interface Index {
  readonly keys: Readonly<Record<string, 1 | -1 | '2dsphere'>>;
  readonly unique?: boolean;
  readonly sparse?: boolean;
  /** Only these documents are indexed, such as { 'state.closed': false }. */
  readonly where?: Readonly<Record<string, unknown>>;
  /** Documents go this long after the date in the (single) key. */
  readonly expireAfterSeconds?: number;
}

/** Makes a collection and its indexes known to the store; mongoose creates them in `ensureIndexes`. */
export function declareCollection(store: Store, name: string, indexes: readonly Index[]): void {
  const schema = new Schema({ _id: String }, { strict: false, versionKey: false });
  for (const { keys, where, ...options } of indexes) {
    schema.index(keys, {
      ...options,
      ...(where ? { partialFilterExpression: { ...where } } : {}),
    });
  }
  store.connection.model(name, schema, name);
}

/** Creates what is missing of every collection declared so far; safe to repeat. `migrate` calls it. */
export async function ensureIndexes(store: Store): Promise<void> {
  for (const model of Object.values(store.connection.models)) await model.createIndexes();
}
