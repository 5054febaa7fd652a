/** A step runs its work and tells how long it took. `note` is for what happens inside a long one. */
export type Report = <T>(title: string, work: (note: (text: string) => void) => Promise<T>) => Promise<T>;

/** Steps as lines; `write` is console.log when left out. */
export declare function printSteps(write?: (line: string) => void): Report;
