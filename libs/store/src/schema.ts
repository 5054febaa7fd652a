import { answered } from './answered.ts';
import type { Store } from './connection.ts';
import { type Migration, isMigration, own } from './migrate.ts';

/** How a database differs from what a program expects. */
export interface SchemaState {
  /** `<collection>.<index>`, of all that was declared. */
  readonly missingIndexes: readonly string[];
  /** Migrations of the program that the database has not had. */
  readonly notRun: readonly string[];
  /** Migrations that the database has had and the program does not know. */
  readonly unknown: readonly string[];
}

/** Only reads. @throws DomainError unavailable */
export async function schemaState(store: Store, migrations: readonly Migration[]): Promise<SchemaState> {
  const known = [...own, ...migrations].map(({ name }) => name);
  const ran = await answered(() => store.collection<{ _id: string }>('migrations').find().toArray());
  const names = new Set(ran.map(({ _id }) => _id).filter(isMigration));
  const missing = await Promise.all(
    Object.keys(store.connection.models).map((name) => missingOf(store, name)),
  );
  return {
    missingIndexes: missing.flat().sort(),
    notRun: known.filter((name) => !names.has(name)),
    unknown: [...names].filter((name) => !known.includes(name)).sort(),
  };
}

async function missingOf(store: Store, name: string): Promise<string[]> {
  const model = store.connection.model(name);
  const there = await answered(() => store.collection(name).indexes().catch(noneWhereAbsent));
  const names = new Set(there.map((index) => index.name));
  return model.schema
    .indexes()
    .map(([keys]) => Object.entries(keys).flat().join('_'))
    .filter((index) => !names.has(index))
    .map((index) => `${name}.${index}`);
}

/** Of a collection that nobody has made. */
function noneWhereAbsent(error: unknown): { name?: string }[] {
  if ((error as { code?: unknown }).code !== 26) throw error;
  return [];
}
