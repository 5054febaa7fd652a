import { createHash } from 'node:crypto';
import type { SealedContact } from './contact.ts';
import type { Position } from './position.ts';

/** Where it stands: its area and all that contain it, the province first, itself last. */
export interface AreaRef {
  readonly code: string;
  readonly ancestors: readonly string[];
}

/** What is known of a premises and may be corrected; `undefined`: not known. */
export interface Particulars {
  readonly name: string;
  readonly area: AreaRef;
  readonly address: string;
  readonly position?: Position | undefined;
  /** m². */
  readonly floorArea?: number | undefined;
  /** GB 32100. */
  readonly creditCode?: string | undefined;
  /** Codes of catalogue tags, sorted. */
  readonly tags: readonly string[];
  /** Who answers for fire safety there (消防安全责任人). */
  readonly responsible?: SealedContact | undefined;
  readonly contacts: readonly SealedContact[];
}

/** A premises as it stands. */
export interface Standing extends Particulars {
  readonly status: 'open' | 'closed';
  /** For people: <township code>-P-<6 digits>. */
  readonly number: string;
  readonly class: string;
  /** The catalogue that judged its class. */
  readonly catalogueVersion: number;
  /** Recognises name and address in another ledger; see placeKey. */
  readonly key: string;
  /** Why it was closed. */
  readonly closedReason?: string | undefined;
}

export type Premises = { readonly status: 'absent' } | Standing;

/** A correction: a field left out stays, `null` clears it. */
export interface Changes {
  readonly name?: string;
  readonly area?: AreaRef;
  readonly address?: string;
  readonly position?: Position | null;
  readonly floorArea?: number | null;
  readonly creditCode?: string | null;
  readonly tags?: readonly string[];
  readonly responsible?: SealedContact | null;
  readonly contacts?: readonly SealedContact[];
}

export type PremisesCommand =
  | {
      readonly type: 'register';
      readonly number: string;
      readonly class: string;
      readonly particulars: Particulars;
    }
  | { readonly type: 'change'; readonly changes: Changes }
  | { readonly type: 'reclass'; readonly class: string }
  /** What a ledger's row says of it: only what differs happens. */
  | { readonly type: 'amend'; readonly class: string; readonly changes: Changes }
  | { readonly type: 'close'; readonly reason: string }
  | { readonly type: 'reopen' }
  /** Its area was moved, merged or split. */
  | { readonly type: 'follow'; readonly area: AreaRef };

export type PremisesEvent =
  | {
      readonly type: 'registered';
      readonly number: string;
      readonly class: string;
      readonly catalogueVersion: number;
      readonly particulars: Particulars;
    }
  | { readonly type: 'changed'; readonly changes: Changes }
  | {
      readonly type: 'reclassed';
      readonly from: string;
      readonly class: string;
      readonly catalogueVersion: number;
    }
  | { readonly type: 'closed'; readonly reason: string }
  | { readonly type: 'reopened' }
  | { readonly type: 'followed'; readonly from: string; readonly area: AreaRef };

/**
 * Recognises a place in another ledger: the same name and address give the same key, however they are spaced,
 * and whether typed in full or half width.
 */
export const placeKey = (name: string, address: string): string =>
  createHash('sha256')
    .update(`${squeezed(name)}\n${squeezed(address)}`)
    .digest('base64url')
    .slice(0, 22);

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
