import type { Stored } from '@firegrid/store';
import { type AreaRef, type Premises, type Standing, placeKey } from '../premises/premises.ts';
import type { StagedRow } from './job.ts';

/** A premises that may be the one a line speaks of. */
export interface Candidate {
  readonly id: string;
  readonly state: Standing;
}

export const candidate = ({ id, state }: Stored<Premises>): Candidate[] =>
  state.status === 'absent' ? [] : [{ id, state }];

/**
 * Which known premises a line speaks of: the one with its credit code; else the one of that name and address in or
 * around its area (a premises given to a grid since is still in the village the ledger names); else the one that
 * an earlier line just like it created. Open ones come before closed ones.
 */
export function matching(
  row: StagedRow,
  area: AreaRef,
  derivedId: string,
  candidates: readonly Candidate[],
): Candidate | 'ambiguous' | undefined {
  const key = placeKey(row.name, row.address);
  const sameCode =
    row.creditCode === undefined ? [] : candidates.filter(({ state }) => state.creditCode === row.creditCode);
  const samePlace = candidates.filter(
    ({ state }) => state.key === key && isNear(state.area, area) && !differ(state.creditCode, row.creditCode),
  );
  return chosen(sameCode, key) ?? chosen(samePlace, key) ?? candidates.find(({ id }) => id === derivedId);
}

function chosen(fitting: readonly Candidate[], key: string): Candidate | 'ambiguous' | undefined {
  const open = fitting.filter(({ state }) => state.status === 'open');
  const among = open.length > 0 ? open : fitting;
  if (among.length < 2) return among[0];
  const [exact, another] = among.filter(({ state }) => state.key === key);
  return exact && !another ? exact : 'ambiguous';
}

/** One contains the other, or they are the same. */
const isNear = (a: AreaRef, b: AreaRef): boolean =>
  a.ancestors.includes(b.code) || b.ancestors.includes(a.code);

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;
