export declare function lastLineOf(path: string): string;
