/** @throws Problem, one line with all that is missing and the command that installs it */
export declare function requirePrograms(names: string[]): void;

/** All that a machine may be asked for. */
export declare const programNames: string[];
