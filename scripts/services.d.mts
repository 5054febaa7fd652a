/** The folder of the project. */
export declare const root: string;
/** Every service that can be started, the gateway last. */
export declare function serviceNames(): string[];
