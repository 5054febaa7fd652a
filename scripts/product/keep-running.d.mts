/** Start a service again when it crashes, a little later each time. */
export declare function keepRunning(
  service: { log: string; start(): Promise<void>; onCrash?: ((text: string) => Promise<void>) | undefined },
  options: {
    say: (line: string) => void;
    signal: AbortSignal;
    hopeless: (text: string) => void;
    firstPauseMs?: number;
  },
): void;
