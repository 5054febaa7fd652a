/** Who runs from this folder now, and what it told about itself; undefined when nobody does. */
export declare function runningIn(
  stateDir: string,
):
  | { readonly what: string; readonly pid: number; readonly env?: Readonly<Record<string, string>> }
  | undefined;
