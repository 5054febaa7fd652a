/** A field at fault: where it is in what was sent, as a JSON pointer (`/place`, `/query/from`). */
export interface FieldFault {
  readonly pointer: string;
  readonly message: string;
  readonly code?: string;
}

interface Document {
  readonly status: number;
  /** docs/problems.md, and what no server says: `no-answer`, `timed-out`. */
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly FieldFault[];
  /** Of a conflict: the record as it is now. */
  readonly current?: unknown;
  readonly trace?: string;
}

/** Why a request came to nothing (RFC 9457): refused, or never answered. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldFault[];
  readonly current: unknown;
  readonly trace: string | undefined;
  /** The server asks to wait so long before the next attempt. */
  readonly retryAfterSeconds: number | undefined;

  constructor(document: Document, retryAfterSeconds?: number) {
    super(document.detail ?? document.code);
    ({
      status: this.status,
      code: this.code,
      current: this.current,
      trace: this.trace,
    } = document as Required<Document>);
    this.errors = document.errors ?? [];
    this.retryAfterSeconds = retryAfterSeconds;
  }

  static async of(response: Response): Promise<Problem> {
    const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
    const known = (await response.json().catch(() => ({}))) as Partial<Document>;
    const code = known.code ?? (response.status >= 500 ? 'unavailable' : 'internal');
    return new Problem({ ...known, status: response.status, code }, Number.isFinite(wait) ? wait : undefined);
  }

  /** Nobody knows whether it was carried out: the same may be sent again, with the same id. */
  get isUnsettled(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429;
  }

  /** The record is not as the sender saw it. */
  get isConflict(): boolean {
    return this.status === 409 || this.status === 412;
  }

  /** What is wrong with one field of the body, named as in the API; undefined where nothing is. */
  fault(field: string): FieldFault | undefined {
    return this.errors.find(({ pointer }) => pointer === `/${field}` || pointer.startsWith(`/${field}/`));
  }
}
