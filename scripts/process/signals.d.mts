/** Resolves when the signal comes. */
export declare function aborted(signal: AbortSignal): Promise<void>;
/** Aborted when the person at the keyboard, or the machine, wants an end. */
export declare function stopSignal(): AbortSignal;
