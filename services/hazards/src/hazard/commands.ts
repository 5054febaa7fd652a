import type { AreaRef, Case, Plan, Reporter, Severity, Source } from './hazard.ts';
import type { Post } from './posts.ts';

export interface Proof {
  readonly note?: string | undefined;
  readonly photos: readonly string[];
}

/** What whoever reported it without a login is told under his code: needed where there is one. */
export interface Reply {
  readonly reply?: string | undefined;
}

export interface Report {
  readonly type: 'report';
  readonly number: string;
  /** A code of the catalogue. */
  readonly hazardType: string;
  /** Proposed by the finder; the catalogue's when left out. */
  readonly severity?: Severity | undefined;
  readonly factors: readonly string[];
  readonly source: Source;
  readonly area: AreaRef;
  readonly line: readonly Post[];
  readonly premises?: Case['premises'];
  readonly place: string;
  readonly note?: string | undefined;
  readonly photos: readonly string[];
  readonly inspectionId?: string | undefined;
  readonly reporter?: Reporter | undefined;
  /** Put right before the finder's eyes. */
  readonly fixed?: Proof | undefined;
}

/** What a duplicate is merged into, as it is now. */
export interface MergeTarget {
  readonly id: string;
  readonly status: string;
  readonly reportedAt: Date;
}

export type Command =
  | Report
  | {
      readonly type: 'confirm';
      readonly severity?: Severity | undefined;
      readonly factors?: readonly string[] | undefined;
    }
  | ({ readonly type: 'dismiss'; readonly reason: string } & Reply)
  | { readonly type: 'merge'; readonly into: MergeTarget }
  | ({ readonly type: 'plan'; readonly deadline?: Date | undefined } & Omit<Plan, 'planned'>)
  | ({ readonly type: 'submit' } & Proof)
  | ({ readonly type: 'fix' } & Proof)
  | ({ readonly type: 'verify' } & Proof & Reply)
  | { readonly type: 'reject'; readonly reason: string }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'offer'; readonly to: Post; readonly transferId?: string | undefined }
  | { readonly type: 'acknowledge' }
  | { readonly type: 'refuse'; readonly reason: string }
  | { readonly type: 'stop-clock'; readonly reason: string }
  | { readonly type: 'resume-clock' }
  /** A timed act: nothing happens when the step isn't due. */
  | { readonly type: 'climb'; readonly intervalMs: number }
  | { readonly type: 'follow'; readonly area: AreaRef; readonly line: readonly Post[] };

export type CommandOf<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;
