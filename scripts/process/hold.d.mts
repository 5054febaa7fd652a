/** Tell something else in a file that is ours. */
export declare function retell(path: string, about?: object): void;
/** Hold a file while something is done, after waiting for whoever holds it; throws at once where it can't be written. */
export declare function whileHeld<T>(
  path: string,
  options: { seconds: number; what: string; signal?: AbortSignal },
  work: () => Promise<T> | T,
): Promise<T>;
/** Become the one process that holds a file, or learn who does. */
export declare function hold(path: string, about?: object): { pid: number } | undefined;
