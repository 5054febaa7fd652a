/** The folder of the project. */
export declare const root: string;
/** Every service that can be started, the gateway last. */
export declare function serviceNames(): string[];
/** How services find each other: FIREGRID_ORG_URL and so on. */
export declare function serviceUrls(ports: Readonly<Record<string, number>>): Record<string, string>;
