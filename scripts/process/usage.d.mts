/** What a program says of itself: the comment at its head. */
export declare function usageOf(file: string): string;
/** Print it where it is asked for, and say whether it was. */
export declare function saysUsage(file: string): boolean;
