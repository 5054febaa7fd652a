import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { World } from '@firegrid/testkit';

/** Who reads, each of which area, and how many readings a second they make together. */
export interface Reading {
  readonly areas: Readonly<Record<string, string>>;
  readonly perSecond: number;
}

/** One answer: its status, 0 where there was none in time, and how long after it was due it came. */
export interface Read {
  readonly path: string;
  readonly status: number;
  readonly ms: number;
}

/** Officers at their desks, who read all the time. */
export class Officers {
  readonly #worker: Worker;

  constructor(world: World, reading: Reading) {
    this.#worker = new Worker(new URL('officers-thread.ts', import.meta.url), {
      workerData: { world, ...reading },
    });
  }

  /** What they read while something goes on. */
  async during(work: () => Promise<unknown>): Promise<Read[]> {
    this.#worker.postMessage('begin');
    await work();
    const told = once(this.#worker, 'message') as Promise<[Read[]]>;
    this.#worker.postMessage('end');
    return (await told)[0];
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
