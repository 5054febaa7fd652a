type Name = 'mongo' | 'kafka' | 'keycloak' | 'objects';

export interface BackingService {
  readonly pid: number | undefined;
  readonly source: 'environment' | 'compose' | 'native';
  start(): Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export interface Backing<Chosen extends Name = Name> {
  readonly env: Record<string, string>;
  readonly services: Readonly<Record<Chosen, BackingService>>;
  stopAll(): Promise<void>;
}

/** Have MongoDB, Kafka, Keycloak and an object storage running, or only some of them. */
export declare function startBacking<Chosen extends Name = Name>(options: {
  stateDir: string;
  ports?: Record<string, number>;
  fresh?: boolean;
  durable?: boolean;
  kafkaAway?: { host: string; port: number };
  only?: Chosen[];
  report?: import('../process/steps.mjs').Report;
  onExit?: (text: string) => void;
  signal?: AbortSignal;
}): Promise<Backing<Chosen>>;

/** The names of all ports, for freePorts. */
export declare const portNames: string[];
/** What tells in the environment that a service is somebody else's. */
export declare const urlVariables: string[];
