import type { ProblemKind } from './kinds.ts';

/** What is wrong with one field. */
export interface FieldError {
  /** JSON pointer (RFC 6901): body fields from the body's root ("/name"), others as "/query/limit", "/params/id", "/headers/if-match". */
  readonly pointer: string;
  readonly message: string;
  readonly code?: string;
}

export interface ProblemExtra {
  readonly errors?: readonly FieldError[];
  /** The public state as it is now, for someone who decided on an older one. */
  readonly current?: unknown;
  /** Seconds after which trying again makes sense; becomes the Retry-After header. */
  readonly retryAfterSeconds?: number;
  /** What went wrong underneath: logged, never shown. */
  readonly cause?: unknown;
}

/** A refusal the rules foresee. `detail` is shown to people: no personal data, no text of a database. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly kind: ProblemKind;
  readonly errors: readonly FieldError[] | undefined;
  readonly current: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(kind: ProblemKind, detail: string, extra: ProblemExtra = {}) {
    super(detail, 'cause' in extra ? { cause: extra.cause } : undefined);
    this.kind = kind;
    this.errors = extra.errors;
    this.current = extra.current;
    this.retryAfterSeconds = extra.retryAfterSeconds;
  }

  get code(): string {
    return this.kind.code;
  }

  get status(): number {
    return this.kind.status;
  }
}
