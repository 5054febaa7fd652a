import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { portVariable } from '../process/ports.mjs';
import { Problem } from '../process/problem.mjs';

const call = promisify(execFile);
const file = fileURLToPath(new URL('../../docker-compose.dev.yml', import.meta.url));
// Pulling the images is part of the first start.
const upSeconds = 900;

/** Whether an engine answers and Compose is there. */
export async function composeWorks() {
  try {
    await call('docker', ['info'], { timeout: 5000 });
    await call('docker', ['compose', 'version'], { timeout: 5000 });
    return true;
  } catch {
    return false;
  }
}

/** A backing service as a container; all of one state folder are one Compose project. */
export class ComposeService {
  source = 'compose';
  #recipe;
  #project;
  #env;
  pid = undefined;

  /** @param {{ stateDir: string, ports: import('./recipe.mjs').Ports }} where */
  constructor(recipe, { stateDir, ports }) {
    this.#recipe = recipe;
    this.#project = `firegrid-${createHash('sha256').update(stateDir).digest('hex').slice(0, 8)}`;
    const published = Object.entries(ports).map(([name, port]) => [portVariable(name), String(port)]);
    this.#env = { ...process.env, ...Object.fromEntries(published) };
  }

  get title() {
    return this.#recipe.title;
  }

  async #compose(...args) {
    try {
      await call('docker', ['compose', '-p', this.#project, '-f', file, ...args], { env: this.#env });
    } catch (error) {
      throw new Problem(
        `docker compose ${args[0]}, ${this.title}: ${error.stderr?.trim().split('\n').at(-1)}`,
      );
    }
  }

  async empty() {
    await this.#compose('rm', '--force', '--stop', '--volumes', this.#recipe.name);
  }

  async start() {
    await this.#compose('up', '--detach', '--wait', '--wait-timeout', String(upSeconds), this.#recipe.name);
  }

  async stop() {
    await this.#compose('stop', this.#recipe.name);
  }

  async kill() {
    await this.#compose('kill', this.#recipe.name);
  }
}
