import { mongo } from 'mongoose';
import { answered, attempts, duplicate, isDuplicate, isUndone, refusalFor, stepAside } from './answered.ts';

/** So many round trips under way at once: more of them would only be smaller. */
const lanes = 2;
/** Documents of a round trip; far below a message's 48 MB. */
const most = 500;

interface Caller<Document> {
  readonly documents: readonly Document[];
  readonly resolve: (clashed: ReadonlySet<number>) => void;
  readonly reject: (error: unknown) => void;
}

interface Failure {
  readonly index: number;
  readonly code?: number | string | undefined;
  readonly errmsg?: string | undefined;
}

/** @returns the positions that a unique index refused, the others being inserted */
export type Insert<Document> = (documents: readonly Document[]) => Promise<ReadonlySet<number>>;

/**
 * Inserts that share round trips: what callers bring while the database is busy goes together, like its own group
 * commit. A caller alone waits for nobody, and what is refused to one is no matter of the others.
 */
export function insertsTogether<Document extends mongo.Document>(
  collection: mongo.Collection<Document>,
): Insert<Document> {
  const waiting: Caller<Document>[] = [];
  let busy = 0;

  const carryOut = async (callers: readonly Caller<Document>[]): Promise<void> => {
    try {
      const documents = callers.flatMap((caller) => caller.documents);
      tell(callers, await failuresOf(collection, documents));
    } catch (error) {
      for (const { reject } of callers) reject(error);
    }
    busy -= 1;
    begin();
  };

  const begin = (): void => {
    if (busy >= lanes || waiting.length === 0) return;
    busy += 1;
    let sum = 0;
    const others = waiting.findIndex(({ documents }, i) => (sum += documents.length) > most && i > 0);
    void carryOut(waiting.splice(0, others < 0 ? waiting.length : others));
  };

  return (documents) =>
    new Promise((resolve, reject) => {
      waiting.push({ documents, resolve, reject });
      begin();
    });
}

/** Each caller learns of its own documents, by their positions among its own. */
function tell<Document>(callers: readonly Caller<Document>[], failures: readonly Failure[]): void {
  let first = 0;
  for (const { documents, resolve, reject } of callers) {
    const own = failures.filter(({ index }) => index >= first && index < first + documents.length);
    const broken = own.find(({ code }) => code !== duplicate);
    const clashed = own.map(({ index }) => index - first);
    if (broken) reject(refusalFor(errorOf(broken)));
    else resolve(new Set(clashed));
    first += documents.length;
  }
}

const errorOf = ({ errmsg, code }: Failure) =>
  new mongo.MongoServerError({ message: errmsg ?? '', code: Number(code) });

/** Why single documents were refused; those that were undone are sent again. @throws what concerns all of them */
async function failuresOf<Document extends mongo.Document>(
  collection: mongo.Collection<Document>,
  documents: readonly Document[],
): Promise<readonly Failure[]> {
  let failures = await sent(collection, documents);
  for (let attempt = 1; attempt < attempts && failures.some(isUndone); attempt++) {
    await stepAside(attempt);
    const undone = failures.filter(isUndone).map(({ index }) => index);
    const again = await sent(
      collection,
      undone.map((index) => documents[index]!),
    );
    const left = again.map(({ index, code, errmsg }) => ({ index: undone[index]!, code, errmsg }));
    failures = [...failures.filter((failure) => !isUndone(failure)), ...left];
  }
  return failures;
}

async function sent<Document extends mongo.Document>(
  collection: mongo.Collection<Document>,
  documents: readonly Document[],
): Promise<readonly Failure[]> {
  const all = documents as mongo.OptionalUnlessRequiredId<Document>[];
  const [first] = all;
  try {
    if (all.length > 1) await answered(() => collection.insertMany(all, { ordered: false }));
    else if (first) await answered(() => collection.insertOne(first));
    return [];
  } catch (error) {
    const failures = error instanceof mongo.MongoBulkWriteError ? [error.writeErrors].flat() : [];
    if (failures.length === 0 && isDuplicate(error)) return [{ index: 0, code: duplicate }];
    if (failures.length === 0) throw error;
    return failures;
  }
}
