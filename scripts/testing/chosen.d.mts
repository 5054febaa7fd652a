export declare function chosen(given: readonly string[]): Promise<{
  readonly turns: readonly (readonly string[])[];
  readonly repeat: number;
  readonly args: readonly string[];
}>;
