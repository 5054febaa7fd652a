/** Ports nobody listens on. */
export declare function freePorts<Name extends string>(names: readonly Name[]): Promise<Record<Name, number>>;
/** @throws Problem naming the first port that someone else holds */
export declare function requirePorts(
  wanted: { port: number; neededBy: string; override?: string }[],
): Promise<void>;
/** The environment variable that moves something to another port. */
export declare function portVariable(name: string): string;
