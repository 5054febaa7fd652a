/** Ports nobody listens on. */
export declare function freePorts<Name extends string>(names: readonly Name[]): Promise<Record<Name, number>>;
