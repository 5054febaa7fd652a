/** Where a program is in the cache, after installing it if it isn't there. */
export declare function installed(name: string, build: (folder: string) => Promise<void>): Promise<string>;
/** @throws Problem when the disk that will hold the folder has less */
export declare function requireSpace(folder: string, gigabytes: number): void;
