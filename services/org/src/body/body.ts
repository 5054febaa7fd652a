import type { Place } from '../place.ts';

export const bodyKinds = ['police', 'fire'] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** A police station or a fire department. */
export interface FoundedBody {
  readonly is: 'standing' | 'dissolved';
  readonly code: string;
  readonly name: string;
  readonly kind: BodyKind;
  /** The area that keeps it: who manages that area manages it. */
  readonly seat: Place;
  /** Codes of the areas it serves; a station may serve three townships. */
  readonly areas: readonly string[];
  /** The people holding posts through it are still to be told. */
  readonly due: boolean;
}

export type Body = { readonly is: 'none' } | FoundedBody;

export type BodyCommand =
  | { type: 'found'; code: string; name: string; kind: BodyKind; seat: Place; areas: readonly string[] }
  | { type: 'attach'; areas: readonly string[] }
  /** An area it serves has closed. */
  | { type: 'succeed'; closed: string; successors: readonly string[] }
  | { type: 'follow'; seat: Place }
  | { type: 'dissolve' }
  | { type: 'settle'; areas: readonly string[] };

export type BodyEvent =
  | { type: 'founded'; code: string; name: string; kind: BodyKind; seat: Place; areas: readonly string[] }
  | { type: 'attached'; areas: readonly string[] }
  | { type: 'followed'; seat: Place }
  | { type: 'dissolved' }
  | { type: 'settled' };
