/** How schemathesis is called: what it is to do comes after the arguments. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export function schemathesis(): Promise<Program>;
