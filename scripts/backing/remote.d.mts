interface RemoteService {
  start(): Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Stop, start or kill a backing service that another process runs, such as the one that runs the tests. */
export declare function remoteService(
  service: 'mongo' | 'kafka' | 'keycloak' | 'objects',
  stateDir?: string,
): RemoteService;

/** Where a running set keeps its data: whoever has it in the environment may stop and start its services. */
export declare const stateVariable: string;
