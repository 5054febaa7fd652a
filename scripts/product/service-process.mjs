import { join } from 'node:path';
import { Child } from '../process/child.mjs';
import { GivenUp } from '../process/problem.mjs';
import { until } from '../process/until.mjs';
import { mainOf, root } from '../services.mjs';

const readySeconds = 90;

async function isReady(url) {
  const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5000) });
  return answer.ok;
}

/** One service of the product as a process. Restarts keep its port, its environment and its log. */
export class ServiceProcess {
  /** @type {Child} */ #child;
  #env;
  #expected = true;

  /** @param {{ name: string, port: number, env: Record<string, string>, logDir: string }} service */
  constructor({ name, port, env, logDir }) {
    this.name = name;
    this.url = `http://127.0.0.1:${port}`;
    this.log = join(logDir, `${name}.log`);
    this.#env = { ...process.env, ...env, PORT: String(port) };
  }

  get pid() {
    return this.#child?.pid;
  }

  get running() {
    return this.#child?.running ?? false;
  }

  /**
   * Hears of every end that nobody asked for.
   * @type {((text: string) => void) | undefined}
   */
  onCrash;

  /** Resolves when it is ready; `wait: false` returns at once. */
  async start({ wait = true } = {}) {
    const child = new Child({
      command: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', mainOf(this.name)],
      cwd: root,
      env: this.#env,
      log: this.log,
      patienceSeconds: 30,
    });
    this.#child = child;
    this.#expected = false;
    child.exited.then(({ code, signal }) => {
      if (child === this.#child && !this.#expected)
        this.onCrash?.(`${this.name} ended with ${signal ?? code}`);
    });
    if (wait) await this.ready();
  }

  async ready({ seconds = readySeconds } = {}) {
    await until(() => isReady(this.url), {
      seconds,
      what: `waiting for ${this.name} to be ready (see ${this.log})`,
      unless: () => (this.running ? undefined : `${this.name} ended while starting: see ${this.log}`),
    }).catch((error) => {
      throw this.#expected ? new GivenUp(`${this.name} was stopped while it started`) : error;
    });
  }

  /** In order, as SIGTERM asks for. */
  async stop() {
    this.#expected = true;
    await this.#child?.stop();
  }

  /** As a crash would, unless another signal is named. Resolves when it is gone. */
  async kill(signal = 'SIGKILL') {
    this.#expected = true;
    if (signal === 'SIGKILL') return this.#child?.kill();
    this.#child?.signal(signal);
    await this.#child?.exited;
  }

  /** Starts it again whether it runs or not. */
  async restart(options) {
    if (this.running) await this.stop();
    await this.start(options);
  }
}
