import type { Place } from '../place.ts';

/** A phone number, unreadable without the key, and what people may see of it in lists. */
export interface SealedPhone {
  readonly cipher: string;
  /** 138****1234 */
  readonly masked: string;
}

export interface RegisteredPerson {
  readonly is: 'active' | 'left';
  readonly name: string;
  /** What they sign in with. */
  readonly username: string;
  readonly phone: SealedPhone | null;
  /** Where they belong: who manages that area manages the person. */
  readonly area: Place;
  /** The Keycloak subject; '' until there is an account. */
  readonly subject: string;
  readonly account: 'due' | 'ready' | 'refused';
  /** As Keycloak has them, `role@area`. */
  readonly grants: readonly string[];
  /** Something of the account itself is to be carried to Keycloak. */
  readonly due: boolean;
  readonly search: readonly string[];
}

export type Person = { readonly is: 'none' } | RegisteredPerson;

export type PersonCommand =
  | { type: 'register'; name: string; username: string; phone: SealedPhone | null; area: Place }
  | { type: 'change'; name?: string; phone?: SealedPhone | null; area?: Place }
  | { type: 'follow'; area: Place }
  | { type: 'leave' }
  | { type: 'return' }
  /** Somebody reads the number: nothing changes, the audit knows. */
  | { type: 'read-phone' }
  | { type: 'give-password' }
  | { type: 'identify'; subject: string }
  /** Keycloak has these grants, and the name as it was then. */
  | { type: 'carry'; grants: readonly string[]; name: string; active: boolean }
  /** The username is somebody else's account. */
  | { type: 'refuse-account' };

export type PersonEvent =
  | { type: 'registered'; name: string; username: string; phone: SealedPhone | null; area: Place }
  | { type: 'changed'; name: string; phone: SealedPhone | null; area: Place }
  | { type: 'followed'; area: Place }
  | { type: 'left' }
  | { type: 'returned' }
  | { type: 'phone-read' }
  | { type: 'password-given' }
  | { type: 'identified'; subject: string }
  | { type: 'access-carried'; grants: readonly string[]; upToDate: boolean }
  /** Older tokens no longer say what is. */
  | { type: 'access-changed' }
  | { type: 'account-refused' };
