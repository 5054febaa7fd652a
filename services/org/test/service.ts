import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const { env } = process;

/** The real service as a process of its own. */
export class ServiceProcess {
  readonly #env: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;
  #said = '';
  port = 0;

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  /** Ready when it resolves. */
  async start(): Promise<void> {
    const child = this.#spawn('main.ts', []);
    this.#process = child;
    for (const patience = Date.now() + 60_000; ;) {
      const port = /"port":(\d+)/.exec(this.#said)?.[1];
      if (port) {
        this.port = Number(port);
        return;
      }
      if (child.exitCode !== null || Date.now() > patience)
        throw new Error(`it did not start: ${this.#said}`);
      await new Promise((resume) => setTimeout(resume, 20));
    }
  }

  /** SIGKILL: no word of farewell. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    this.#said = '';
    if (!running || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
  }

  /** Runs another program of the service to its end. @returns what it printed */
  async run(file: string, ...args: string[]): Promise<string> {
    this.#said = '';
    const child = this.#spawn(file, args);
    const [code] = (await once(child, 'close')) as [number];
    if (code !== 0) throw new Error(`${file} ended with ${code}: ${this.#said}`);
    return this.#said;
  }

  #spawn(file: string, args: string[]): ChildProcess {
    const path = fileURLToPath(new URL(`../src/${file}`, import.meta.url));
    const child = spawn(process.execPath, [path, ...args], {
      env: { ...env, NODE_OPTIONS: '', PORT: '0', FIREGRID_MODE: 'test', ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        this.#said = (this.#said + chunk.toString()).slice(-20_000);
        if (env.FIREGRID_TEST_LOG) process.stderr.write(chunk);
      });
    }
    return child;
  }
}
