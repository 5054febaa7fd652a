import { readFileSync } from 'node:fs';

export type Reason =
  | 'required'
  | 'too-long'
  | 'broken-text'
  | 'too-many-cells'
  | 'unreadable-line'
  | 'unknown-class'
  | 'unknown-tag'
  | 'unknown-area'
  | 'closed-area'
  | 'area-not-yours'
  | 'not-a-number'
  | 'out-of-range'
  | 'position-incomplete'
  | 'not-in-china'
  | 'contact-incomplete'
  | 'not-a-phone'
  | 'not-a-credit-code'
  | 'over-threshold'
  | 'same-premises-twice'
  | 'ambiguous'
  | 'premises-closed'
  | 'not-possible';

/** Why a line was left out. */
export interface Rejection {
  /** As a spreadsheet counts: the header is 1. */
  readonly line: number;
  /** The column as the file calls it; '' where the whole line is meant. */
  readonly column: string;
  readonly reason: Reason;
  /** What stands there, cut to 100 characters; of names and phones only what a mask leaves. */
  readonly value: string;
  /** The earlier line that is the same premises. */
  readonly sameAs?: number;
}

export interface Said {
  readonly zh: string;
  readonly en: string;
}

const texts = JSON.parse(
  readFileSync(new URL('../../data/import-reasons.json', import.meta.url), 'utf8'),
) as Readonly<Record<Reason, Said>>;

/** A reason as people read it. */
export const saying = (reason: Reason): Said => texts[reason];
