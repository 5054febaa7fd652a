import type { Actor } from '@firegrid/decider';
import type { AreaRef, Deed } from '../hazard/hazard.ts';
import type { Post } from '../hazard/posts.ts';

/**
 * A hazard in the document. `sent`: not offered yet; `offered`: waits for its answer; `dropped`: could not be offered,
 * because somebody had acted on it in between.
 */
export interface Line {
  readonly hazardId: string;
  /** The hazard's number for people. */
  readonly number: string;
  readonly status: 'sent' | 'offered' | 'acknowledged' | 'refused' | 'dropped';
  /** An answer to the document that has not reached the hazard yet. */
  readonly instruction?: Instruction | undefined;
  readonly answered?: Deed | undefined;
  readonly reason?: string | undefined;
}

export interface Instruction {
  readonly answer: 'acknowledge' | 'refuse';
  readonly reason?: string | undefined;
  readonly by: Actor;
  readonly at: Date;
}

/** 汇总移交: one document that hands many hazards over. */
export interface Transfer {
  readonly status: 'sent' | 'answered';
  /** For people, such as 430121105-T2026-0001. */
  readonly number: string;
  /** The deeper of both posts' areas: sender and receiver see it. */
  readonly area: AreaRef;
  readonly from: Post;
  readonly to: Post;
  /** The receiver's area and all around it: whose office may answer. */
  readonly reach: readonly string[];
  readonly note?: string | undefined;
  readonly sent: Deed;
  readonly lines: readonly Line[];
  /** Something in it has not reached its hazard yet. */
  readonly unsettled: boolean;
}

export type State = { readonly status: 'absent' } | Transfer;
export const absent: State = { status: 'absent' };

export type Command =
  | ({
      readonly type: 'send';
      readonly hazards: readonly { readonly id: string; readonly number: string }[];
    } & Pick<Transfer, 'number' | 'area' | 'from' | 'to' | 'reach' | 'note'>)
  /** On the hazards named, or on all that have no answer yet. */
  | {
      readonly type: 'answer';
      readonly answer: Instruction['answer'];
      readonly reason?: string | undefined;
      readonly hazardIds?: readonly string[] | undefined;
    }
  | { readonly type: 'mark-offered'; readonly hazardId: string }
  | { readonly type: 'mark-dropped'; readonly hazardId: string; readonly reason: string }
  /** The hazard would not take the answer; it waits for another. */
  | { readonly type: 'mark-unmoved'; readonly hazardId: string }
  | {
      readonly type: 'mark-answered';
      readonly hazardId: string;
      readonly answer: 'acknowledged' | 'refused';
      readonly reason?: string | undefined;
      readonly answered: Deed;
    };

export type Event =
  | ({ readonly type: 'sent' } & Omit<Extract<Command, { type: 'send' }>, 'type'>)
  | { readonly type: 'instructed'; readonly hazardIds: readonly string[]; readonly instruction: Instruction }
  | { readonly type: 'lineOffered'; readonly hazardId: string }
  | { readonly type: 'lineDropped'; readonly hazardId: string; readonly reason: string }
  | { readonly type: 'lineUnmoved'; readonly hazardId: string }
  | {
      readonly type: 'lineAnswered';
      readonly hazardId: string;
      readonly status: 'acknowledged' | 'refused';
      readonly reason?: string | undefined;
      readonly answered: Deed;
    }
  | { readonly type: 'answered' };

export const isOpen = ({ status }: Line): boolean => status === 'sent' || status === 'offered';
