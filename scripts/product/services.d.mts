/** What every service is told on a developer's machine. */
export declare const developmentSettings: Record<string, string>;

/** One service of the product as a process. */
export interface ServiceProcess {
  readonly name: string;
  readonly url: string;
  readonly log: string;
  readonly pid: number | undefined;
  readonly running: boolean;
  /** Hears of every end that nobody asked for. */
  onCrash?: ((text: string) => void) | undefined;
  start(options?: { wait?: boolean }): Promise<void>;
  ready(options?: { seconds?: number }): Promise<void>;
  stop(): Promise<void>;
  kill(signal?: NodeJS.Signals): Promise<void>;
  restart(options?: { wait?: boolean }): Promise<void>;
}
export interface Product {
  readonly services: Readonly<Record<string, ServiceProcess>>;
  readonly env: Record<string, string>;
  stopAll(): Promise<void>;
}
interface Options {
  readonly names?: string[];
  readonly env: Record<string, string>;
  readonly logDir: string;
  readonly ports?: Record<string, number>;
}
export declare function migrateServices(options: Omit<Options, 'ports'>): Promise<void>;
export declare function startServices(options: Options): Promise<Product>;
