/** A failure that a person can mend: its message is all there is to say. */
export declare class Problem extends Error {}
