export declare function lastLineOf(path: string): string;
export declare function lastLinesOf(
  path: string,
  count: number,
  isRoutine?: (line: string) => boolean,
): string[];
