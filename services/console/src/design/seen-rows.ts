/** Which rows of a long list are drawn: those in sight, and some around them. */
export interface SeenRows {
  readonly first: number;
  /** As many wherever it is scrolled to, unless the list has fewer. */
  readonly size: number;
}

/** Drawn beyond what is in sight, so that scrolling finds them there; more of them would cost each frame its time. */
const around = 6;

/**
 * @param top how far it is scrolled, and `height` how much is in sight, in px
 * @param row the height of one, in px
 */
export function seenRows(top: number, height: number, row: number, count: number): SeenRows {
  const at = Math.floor(Math.max(top, 0) / row);
  const size = Math.min(count, Math.ceil(height / row) + 1 + 2 * around);
  return { first: Math.min(Math.max(0, at - around), count - size), size };
}

/**
 * The rows by the place in the page that each keeps as long as it is drawn: the one that is scrolled out lends its own
 * to the one that comes in, and all the others are left alone.
 * @param from the row whose place is the first in the page
 */
export const byPlace = ({ first, size }: SeenRows, from: number): readonly number[] =>
  Array.from({ length: size }, (_, i) => first + ((((from + i - first) % size) + size) % size));
