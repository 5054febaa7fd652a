import { common } from './common.ts';
import { DomainError, type FieldError } from './error.ts';

/** The body of an application/problem+json answer (RFC 9457). */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly FieldError[];
  readonly current?: unknown;
}

/**
 * Says an error as a problem document. An error nobody foresaw becomes a 500 without a word of its cause:
 * texts of a database or a stack are for the log.
 * @param instance the request's path or id, so that a report of a user finds the log line
 */
export function problemDocument(error: unknown, instance: string): ProblemDocument {
  const known = error instanceof DomainError ? error : unforeseen;
  return {
    type: `/problems/${known.code}`,
    title: known.kind.title,
    status: known.status,
    code: known.code,
    detail: known.message,
    instance,
    ...(known.errors ? { errors: known.errors } : {}),
    ...(known.current === undefined ? {} : { current: known.current }),
  };
}

const unforeseen = new DomainError(
  common.internal,
  'The request could not be completed. It is safe to try again.',
);
