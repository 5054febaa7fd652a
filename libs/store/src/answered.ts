import { setTimeout as pause } from 'node:timers/promises';
import { DomainError, common } from '@firegrid/problem';
import { mongo } from 'mongoose';

/** Interrupted, shutting down, no primary, not reached: the server's own words for "later". */
const passing = new Set([6, 7, 89, 91, 189, 9001, 10107, 11600, 11602, 13435, 13436]);

/** MongoDB's write conflict, and PostgreSQL's deadlock (40P01) as FerretDB numbers it. */
const undoneCodes = new Set([112, 16_908_292]);

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

/** Whether two writes waited for each other, and this one was undone so that the other could go on. */
export const isUndone = ({ code }: { readonly code?: unknown }): boolean => undoneCodes.has(Number(code));

/** Of many at once, each has its own. */
const isUndoneAlone = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && !(error instanceof mongo.MongoBulkWriteError) && isUndone(error);

/** How often a write that others got in the way of is tried, in all. */
export const attempts = 5;

/** Before the next attempt: the two that met must not meet again. */
export const stepAside = (attempt: number): Promise<void> => pause(Math.random() * 20 * attempt);

/**
 * Runs a question to the database; again where the database undid it for another's sake. Of many at once, who sent them
 * sends those again that were undone.
 * @throws DomainError unavailable (503) in place of everything that will pass
 */
export async function answered<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (cause) {
      if (!isUndoneAlone(cause) || attempt === attempts) throw refusalFor(cause);
    }
    await stepAside(attempt);
  }
}

/** What is told of an error of the database: unavailable (503) in place of everything that will pass. */
export function refusalFor(cause: unknown): unknown {
  if (!away(cause) && !isUndoneAlone(cause)) return cause;
  const detail = 'The records cannot be reached for the moment. It is safe to try again.';
  return new DomainError(common.unavailable, detail, { cause, retryAfterSeconds: 5 });
}

/** Whether the database does not know the user, or not with this password. */
export const isRefused = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && [18, 8000].includes(Number(error.code));

/** What a unique index refuses, on MongoDB and FerretDB alike. */
export const duplicate = 11000;

export const isDuplicate = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && error.code === duplicate;
