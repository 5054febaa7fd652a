/** The Chromium of the browser tests; undefined where there is none. */
export declare function browserPath(): string | undefined;
