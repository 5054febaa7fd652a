/** Ports nobody listens on. */
export declare function freePorts<Name extends string>(names: readonly Name[]): Promise<Record<Name, number>>;
/** Where each listens. @throws Problem naming the variable that says no port, or another's */
export declare function portSettings(usual: Record<string, number>): Record<string, number>;
/** @throws Problem naming a variable that looks as if it moved a port, and moves none */
export declare function requireKnownPorts(names: readonly string[]): void;
/** @throws Problem, one line with all ports that someone else holds */
export declare function requirePorts(
  wanted: { port: number; neededBy: string; override?: string }[],
): Promise<void>;
/** The environment variable that moves something to another port. */
export declare function portVariable(name: string): string;
