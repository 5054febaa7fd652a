/** Where a record belongs: an area's code and its path, the area itself last. */
export interface Place {
  readonly code: string;
  readonly ancestors: readonly string[];
}

export const samePlace = (one: Place, other: Place): boolean =>
  one.code === other.code && one.ancestors.join() === other.ancestors.join();
