/** Resolves when the signal comes. */
export declare function aborted(signal: AbortSignal): Promise<void>;
