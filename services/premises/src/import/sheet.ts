/** A line of a file, whichever format it has. Lines with nothing in them are left out. */
export type SheetLine =
  | { readonly line: number; readonly cells: readonly string[] }
  /** Its end can't be found; the next line is read as if it weren't there. */
  | { readonly line: number; readonly cells?: undefined };

export type Sheet = AsyncIterable<SheetLine>;

export const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
