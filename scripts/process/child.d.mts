/** A program running in a process group of its own. */
export declare class Child {
  constructor(program: {
    command: string;
    args?: string[];
    env?: NodeJS.ProcessEnv;
    cwd?: string;
    log: string;
    stopSignal?: NodeJS.Signals;
    patienceSeconds?: number;
  });
  readonly pid: number;
  readonly running: boolean;
  readonly exited: Promise<{ code: number | null; signal: string | null }>;
  stop(): Promise<void>;
  kill(): Promise<void>;
  signal(name: NodeJS.Signals): void;
}
