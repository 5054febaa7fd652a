/** When a process began; with the pid it names a process for good. */
export declare function startOf(pid: number): string | undefined;
export declare function isRunning(known: { pid: number; start: string }): boolean;
