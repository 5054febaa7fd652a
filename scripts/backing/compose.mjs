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

  async #docker(...args) {
    try {
      return await call('docker', args, { env: this.#env });
    } catch (error) {
      throw new Problem(`docker ${args[0]}, ${this.title}: ${error.stderr?.trim().split('\n').at(-1)}`);
    }
  }

  #compose(...args) {
    return this.#docker('compose', '-p', this.#project, '-f', file, ...args);
  }

  /** Its volumes are named after it. */
  async empty() {
    const { name } = this.#recipe;
    await this.#compose('rm', '--force', '--stop', name);
    const ours = ['--filter', `label=com.docker.compose.project=${this.#project}`];
    const { stdout } = await this.#docker('volume', 'ls', '--quiet', ...ours);
    const pattern = new RegExp(`^${this.#project}_${name}(-|$)`);
    const volumes = stdout.split('\n').filter((volume) => pattern.test(volume));
    if (volumes.length > 0) await this.#docker('volume', 'rm', '--force', ...volumes);
  }

  /** All that Compose made for the state folder, for every service of it: containers, volumes, network. */
  async remove() {
    await this.#compose('down', '--volumes', '--remove-orphans');
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
