/** Labels for people: nothing is computed with them, any level may lie in any other. */
export const levels = ['province', 'city', 'county', 'township', 'village', 'grid'] as const;
export type Level = (typeof levels)[number];

/** What an area was called and where it lay; days in Shanghai. */
export interface Period {
  readonly from: string;
  readonly name: string;
  readonly level: Level;
  /** '' for a root. */
  readonly parent: string;
  /** From the root to the area itself. */
  readonly ancestors: readonly string[];
}

export interface PastPeriod extends Period {
  /** The first day it no longer was so. */
  readonly until: string;
}

/** The person who answers for an area. */
export interface Responsible {
  readonly person: string;
  /** The Keycloak subject; '' until Keycloak has given one. */
  readonly subject: string;
}

/** What of a change is still to be carried to others; each is taken away when done. */
type Due = 'subtree' | 'closure' | 'post';

export interface RegisteredArea extends Period {
  readonly is: 'open' | 'closed';
  readonly code: string;
  /** Oldest first. */
  readonly past: readonly PastPeriod[];
  /** '' while it stands. */
  readonly closedOn: string;
  /** Where its open work goes; the first is the heir. */
  readonly successors: readonly string[];
  /** The person's id, '' for none: a text, so that the areas without one can be listed by an index. */
  readonly responsible: string;
  readonly responsibleSubject: string;
  /** How many grids it was ever divided into: the number of the last one. */
  readonly gridsMade: number;
  /** What it is found by; each in lower case. */
  readonly search: readonly string[];
  /** How deep it lies, for sorting: a province 1. */
  readonly depth: number;
  readonly due: readonly Due[];
}

export type Area = { readonly is: 'none' } | RegisteredArea;

export type AreaCommand =
  | { type: 'register'; code: string; name: string; level: Level; parent: Parent | null; on: string }
  | { type: 'rename'; name: string; level?: Level; on: string }
  | { type: 'move'; to: Parent | null; on: string }
  /** An area above has moved. */
  | { type: 'follow'; ancestors: readonly string[]; on: string }
  | { type: 'close'; on: string; successors: readonly string[] }
  | { type: 'name-responsible'; responsible: Responsible | null }
  /** `taken`: what the grids there are called. */
  | { type: 'divide'; names: readonly string[]; taken: readonly string[] }
  | { type: 'settle'; done: Due; responsible?: string };

/** What a decision must know of the area above. */
export interface Parent {
  readonly code: string;
  readonly ancestors: readonly string[];
  readonly closed: boolean;
}

export type AreaEvent =
  | {
      type: 'registered';
      code: string;
      name: string;
      level: Level;
      parent: string;
      ancestors: readonly string[];
      on: string;
    }
  | { type: 'renamed'; from: string; name: string; level: Level; on: string }
  | { type: 'moved'; fromParent: string; parent: string; ancestors: readonly string[]; on: string }
  | { type: 'followed'; ancestors: readonly string[]; on: string }
  | { type: 'closed'; on: string; successors: readonly string[] }
  | { type: 'responsible-named'; responsible: Responsible | null; newPost: boolean }
  | { type: 'divided'; count: number }
  | { type: 'settled'; done: Due };
