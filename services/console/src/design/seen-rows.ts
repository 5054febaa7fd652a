/** Which rows of a long list are drawn: those in sight, and some around them. */
export interface SeenRows {
  readonly first: number;
  /** Excluded. */
  readonly end: number;
}

/** Drawn beyond what is in sight, so that scrolling finds them there; more of them would cost each frame its time. */
const around = 6;

/**
 * @param top how far it is scrolled, and `height` how much is in sight, in px
 * @param row the height of one, in px
 */
export function seenRows(top: number, height: number, row: number, count: number): SeenRows {
  const at = Math.floor(Math.max(top, 0) / row);
  const end = at + Math.ceil(height / row) + 1 + around;
  return { first: Math.min(Math.max(0, at - around), count), end: Math.min(count, end) };
}
