/** Runs one of the project's programs, its output shown as it comes. @returns its exit code; 1 when it was killed */
export declare function runProgram(
  args: readonly string[],
  options: { env?: Record<string, string>; signal: AbortSignal },
): Promise<number>;
