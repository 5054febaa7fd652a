/** When a process began; with the pid it names a process for good. */
export declare function startOf(pid: number): string | undefined;
export declare function isRunning(known: { pid: number; start: string }): boolean;
/** The process and all below it. */
export declare function treeOf(pid: number): { pid: number; start: string }[];
/** Send a signal to a process group, or to the process if it leads none. Gone already is fine. */
export declare function signalGroup(pid: number, signal: NodeJS.Signals): void;
