import type { Post } from './posts.ts';

/** Common (常见性隐患), habitual violation (习惯性违法行为), serious, major (重大火灾隐患, GB 35181). */
export const severities = ['common', 'habitual', 'serious', 'major'] as const;
export type Severity = (typeof severities)[number];

export const sources = ['grid-patrol', 'inspection', 'public', 'officer'] as const;
export type Source = (typeof sources)[number];

export const statuses = [
  'reported',
  'confirmed',
  'rectifying',
  'submitted',
  'closed',
  'dismissed',
  'merged',
] as const;
export type Status = (typeof statuses)[number];

/** From the province to the area itself. */
export interface AreaRef {
  readonly code: string;
  readonly ancestors: readonly string[];
}

/** Who did something, as which post, when. */
export interface Deed extends Post {
  readonly subject: string;
  readonly at: Date;
}

/** A deed with something to show. Photos by SHA-256 (hex). */
export interface Shown extends Deed {
  readonly note?: string | undefined;
  readonly photos: readonly string[];
}

export interface Submission extends Shown {
  /** Put right before somebody's eyes: verified with a photo. */
  readonly onSpot: boolean;
}

/** 整改计划. */
export interface Plan {
  readonly measures: string;
  /** 整改主体 */
  readonly responsibleParty: string;
  /** Yuan. */
  readonly cost?: number | undefined;
  readonly interimPrecautions?: string | undefined;
  readonly planned: Deed;
}

/** Time runs, or stands still for a recorded reason. */
export type Clock =
  | {
      readonly running: true;
      readonly deadline: Date;
      /** The next step of an overdue hazard; absent where nobody stands above its owner. */
      readonly climbAt?: Date | undefined;
      /** The owner's superior has been told; the next step makes him the owner. */
      readonly told: boolean;
    }
  | { readonly running: false; readonly since: Date; readonly reason: string; readonly remainingMs: number };

/** Custody offered to a post that has not answered yet. */
export interface Offer {
  readonly from: Post;
  readonly to: Post;
  readonly at: Date;
  /** The document that bundles it; absent for a hazard handed over alone. */
  readonly transferId?: string | undefined;
}

/** An offer and its answer. */
export interface Handover extends Offer {
  readonly answer: 'acknowledged' | 'refused';
  readonly answered: Deed;
  readonly reason?: string | undefined;
}

/** Whoever reported it without a login: nothing of him in clear. */
export interface Reporter {
  /** Keyed hash of the code under which he follows it. */
  readonly receipt: string;
  readonly phone?: SealedPhone | undefined;
}

/** A phone number as it is kept. */
export interface SealedPhone {
  /** Ciphertext. */
  readonly sealed: string;
  /** As it is shown: 138****1234. */
  readonly shown: string;
}

/** What holds of a hazard whatever its status. */
export interface Case {
  /** For people, such as 430121105-2026-000123. */
  readonly number: string;
  readonly type: string;
  readonly catalogueVersion: number;
  readonly severity: Severity;
  /** Codes of GB 35181 factors: what makes a major hazard major. */
  readonly factors: readonly string[];
  readonly source: Source;
  readonly area: AreaRef;
  /** The officer posts over the area, the province's first: superiors are found here, codes are never parsed. */
  readonly line: readonly Post[];
  readonly premises?: { readonly id: string; readonly name: string } | undefined;
  readonly place: string;
  readonly note?: string | undefined;
  readonly photos: readonly string[];
  readonly inspectionId?: string | undefined;
  readonly reporter?: Reporter | undefined;
  /** The post that must act now. */
  readonly custody: Post;
  /** How many levels it climbed for being overdue. */
  readonly climbed: number;
  readonly handovers: readonly Handover[];
  readonly found: Deed;
  readonly reportedAt: Date;
}

export type Hazard = Case &
  (
    | { readonly status: 'reported'; readonly clock: Clock }
    | {
        readonly status: 'confirmed';
        readonly clock: Clock;
        readonly decided: Deed;
        readonly offer?: Offer | undefined;
      }
    | {
        readonly status: 'rectifying';
        readonly clock: Clock;
        readonly decided: Deed;
        readonly plan?: Plan | undefined;
        readonly offer?: Offer | undefined;
      }
    | {
        readonly status: 'submitted';
        readonly clock: Clock;
        /** Absent when it was fixed on the spot before anybody decided. */
        readonly decided?: Deed | undefined;
        readonly plan?: Plan | undefined;
        readonly submission: Submission;
      }
    | {
        readonly status: 'closed';
        readonly decided: Deed;
        readonly plan?: Plan | undefined;
        readonly submission: Submission;
        readonly verified: Shown;
        readonly reply?: string | undefined;
      }
    | {
        readonly status: 'dismissed';
        readonly decided: Deed;
        readonly reason: string;
        /** What whoever reported it without a login is told. */
        readonly reply?: string | undefined;
      }
    | { readonly status: 'merged'; readonly decided: Deed; readonly into: string }
  );

export type State = { readonly status: 'absent' } | Hazard;

/** What happened; the names of proto/firegrid/hazards/v1/hazard.proto. */
export type Event =
  | {
      readonly type: 'reported';
      readonly facts: Omit<Case, 'climbed' | 'handovers' | 'found' | 'reportedAt'>;
      readonly deadline: Date;
    }
  | {
      readonly type: 'severityJudged';
      readonly from: Severity;
      readonly to: Severity;
      readonly factors: readonly string[];
    }
  | { readonly type: 'confirmed'; readonly deadline: Date }
  | { readonly type: 'dismissed'; readonly reason: string; readonly reply?: string | undefined }
  | { readonly type: 'merged'; readonly into: string }
  | { readonly type: 'planned'; readonly plan: Omit<Plan, 'planned'>; readonly deadline?: Date | undefined }
  | { readonly type: 'submitted'; readonly note?: string | undefined; readonly photos: readonly string[] }
  | { readonly type: 'fixedOnSpot'; readonly note?: string | undefined; readonly photos: readonly string[] }
  | { readonly type: 'rejected'; readonly reason: string }
  | {
      readonly type: 'closed';
      readonly note?: string | undefined;
      readonly photos: readonly string[];
      readonly reply?: string | undefined;
    }
  | { readonly type: 'reopened'; readonly reason: string; readonly deadline: Date }
  | {
      readonly type: 'transferOffered';
      readonly from: Post;
      readonly to: Post;
      readonly transferId?: string | undefined;
    }
  | { readonly type: 'transferAcknowledged'; readonly from: Post; readonly deadline: Date }
  | { readonly type: 'transferRefused'; readonly by: Post; readonly reason: string }
  | {
      readonly type: 'climbed';
      readonly from: Post;
      readonly to: Post;
      readonly step: 'told' | 'owns';
      readonly next: Date;
    }
  | { readonly type: 'clockStopped'; readonly reason: string }
  | { readonly type: 'clockResumed' }
  | {
      readonly type: 'followed';
      readonly fromArea: string;
      readonly area: AreaRef;
      readonly line: readonly Post[];
    };

export const absent: State = { status: 'absent' };
