/** The console as its sources are now: built when they, or the packages, are others than at the last build. */
export declare function buildConsole(): Promise<void>;
