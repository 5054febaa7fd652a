/** Become the one process that holds a file, or learn who does. */
export declare function hold(path: string, about?: object): { pid: number } | undefined;
