/** @throws Problem, one line with all that is missing and the command that installs it */
export declare function requirePrograms(names: string[]): void;
