import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { portNames, urlVariables } from '../backing/index.mjs';
import { stateVariable } from '../backing/remote.mjs';
import { freePorts, portVariable } from '../process/ports.mjs';
import { isRunning, signalGroup, treeOf } from '../process/tree.mjs';
import { root, serviceNames } from '../services.mjs';

const patienceMs = 240_000;

/** What a developer has in the environment, without the tests' backing services, on ports and in a folder of its own. */
export async function ownEnvironment(stateDir: string): Promise<NodeJS.ProcessEnv> {
  const ports = await freePorts([...portNames, ...serviceNames()]);
  const chosen = Object.entries(ports).map(([name, port]): [string, string] => [
    portVariable(name),
    String(port),
  ]);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...Object.fromEntries(chosen),
    FIREGRID_STATE: stateDir,
  };
  for (const name of [...urlVariables, stateVariable]) delete env[name];
  return env;
}

/** `npm start` or `npm test` as a person at a terminal has it: what it prints, the keys they press, and how it ends. */
export class FrontDoor {
  readonly #process: ChildProcess;
  readonly ended: Promise<number | null>;
  said = '';

  /** @param under a program that it runs under, with its arguments */
  constructor(
    command: 'start' | 'test',
    args: readonly string[],
    env: NodeJS.ProcessEnv,
    under: readonly string[] = [],
  ) {
    const [program = '', ...rest] = [...under, 'npm', '--silent', command, '--', ...args];
    // A terminal gives each command a process group, and its keys go to all of the group.
    this.#process = spawn(program, rest, {
      cwd: root,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    }
    this.ended = new Promise((resolve, reject) => {
      this.#process.once('error', reject);
      this.#process.once('close', (code) => resolve(code));
    });
  }

  /** @throws when it ends before, or is silent for too long */
  async says(what: string | RegExp): Promise<string> {
    const found = () => (typeof what === 'string' ? this.said.includes(what) : what.test(this.said));
    const end = Date.now() + patienceMs;
    while (!found()) {
      if (this.#process.exitCode !== null || Date.now() > end)
        throw new Error(`not "${what}" but:\n${this.said}`);
      await new Promise((resume) => setTimeout(resume, 50));
    }
    return this.said;
  }

  get #pid(): number {
    const { pid } = this.#process;
    // 0 would be this test's own group.
    if (pid === undefined) throw new Error(`it did not start: ${this.#process.spawnargs.join(' ')}`);
    return pid;
  }

  /** All processes it has now. */
  family(): { pid: number; start: string }[] {
    return treeOf(this.#pid);
  }

  /** Ctrl-C. */
  interrupt(): void {
    signalGroup(this.#pid, 'SIGINT');
  }

  /** The whole group at once, without a word, as the machine's out-of-memory killer would. */
  kill(): void {
    signalGroup(this.#pid, 'SIGKILL');
  }
}

/** Of these processes, those that are still there when there was time to go. */
export async function left(family: { pid: number; start: string }[]): Promise<number[]> {
  const end = Date.now() + 30_000;
  while (family.some(isRunning) && Date.now() < end) await new Promise((resume) => setTimeout(resume, 50));
  return family.filter(isRunning).map(({ pid }) => pid);
}

export const lines = (said: string): string[] => said.split('\n').filter((line) => line.trim() !== '');

/** The variables that `--only backing` prints for a shell. */
export function exported(said: string): Record<string, string> {
  const found = said.matchAll(/^export (\w+)='(.*)'$/gmu);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

export const recordIn = (stateDir: string): string => join(stateDir, 'running.json');
