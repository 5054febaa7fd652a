/** A step runs its work and tells how long it took. `note` is for what happens inside a long one. */
export type Report = <T>(title: string, work: (note: (text: string) => void) => Promise<T>) => Promise<T>;
