export declare function chosen(given: readonly string[]): {
  readonly turns: readonly (readonly string[])[];
  readonly repeat: number;
  readonly args: readonly string[];
};
