import { DomainError, common } from '@firegrid/problem';
import { mongo } from 'mongoose';

/** Interrupted, shutting down, no primary, not reached: the server's own words for "later". */
const passing = new Set([6, 7, 89, 91, 189, 9001, 10107, 11600, 11602, 13435, 13436]);

/** FerretDB says the same with code 1 when it has lost its PostgreSQL, in the words of that connection. */
const lost =
  /failed to connect|broken pipe|connection (reset|refused)|unexpected EOF|conn closed|closed the connection|terminating connection|postmaster|the database system is|SQLSTATE (57P|08)/;

/** The driver calls a connection that was closed under a question a wrong use of it, too. */
const closed = [
  mongo.MongoNotConnectedError,
  mongo.MongoTopologyClosedError,
  mongo.MongoClientClosedError,
  mongo.MongoServerClosedError,
  mongo.MongoExpiredSessionError,
];

/** What we ask wrongly fails for good. */
const misuse = (error: unknown): boolean =>
  error instanceof mongo.MongoParseError ||
  (error instanceof mongo.MongoAPIError && !closed.some((kind) => error instanceof kind));

const away = (error: unknown): boolean =>
  error instanceof mongo.MongoBulkWriteError && error.errorResponse instanceof Error
    ? // The driver hides a lost connection in a bulk's error.
      away(error.errorResponse)
    : error instanceof mongo.MongoServerError
      ? passing.has(Number(error.code)) || (error.code === 1 && lost.test(error.message))
      : (error instanceof mongo.MongoError && !misuse(error)) ||
        /ServerSelection|Disconnected/.test((error as Error)?.name);

/** Runs a question to the database. @throws DomainError unavailable (503) in place of everything that will pass */
export async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    if (!away(cause)) throw cause;
    const detail = 'The records cannot be reached for the moment. It is safe to try again.';
    throw new DomainError(common.unavailable, detail, { cause, retryAfterSeconds: 5 });
  }
}

/** Whether the database does not know the user, or not with this password. */
export const isRefused = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && [18, 8000].includes(Number(error.code));

/** What a unique index refuses, on MongoDB and FerretDB alike. */
export const duplicate = 11000;

export const isDuplicate = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && error.code === duplicate;
