import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { Child } from '../process/child.mjs';
import { GivenUp, Problem } from '../process/problem.mjs';
import { portVariable } from '../process/ports.mjs';
import { until } from '../process/until.mjs';

const readySeconds = 240;

/** A backing service as processes of this machine. */
export class NativeService {
  source = 'native';
  #recipe;
  #where;
  #installation;
  /** @type {Child[]} in the order they were started */
  #children = [];
  /** Stopping, so that a start that is under way gives up. */
  #ending = false;
  /** Up, and meant to be. */
  #started = false;

  /**
   * @param {import('./recipe.mjs').Recipe} recipe
   * @param {{ stateDir: string, ports: import('./recipe.mjs').Ports, durable: boolean,
   *   kafkaAway?: { host: string, port: number }, onExit?: (text: string) => void }} where `onExit` hears of an end that nobody asked for
   */
  constructor(recipe, where) {
    this.#recipe = recipe;
    this.#where = where;
  }

  get title() {
    return this.#recipe.title;
  }

  /** Of the process that users talk to. */
  get pid() {
    return this.#children.at(-1)?.pid;
  }

  get #dir() {
    return join(this.#where.stateDir, this.#recipe.name);
  }

  get #log() {
    return join(this.#where.stateDir, 'log', `${this.#recipe.name}.log`);
  }

  needs() {
    return this.#recipe.needs();
  }

  /** @returns {import('../process/ports.mjs').Wanted[]} */
  wantedPorts() {
    return this.#recipe.ports.map((name) => ({
      port: this.#where.ports[name],
      neededBy: this.title,
      override: portVariable(name),
    }));
  }

  async install(note) {
    this.#installation = await this.#recipe.install(note);
  }

  get isOutdated() {
    return this.#recipe.isOutdated?.(this.#dir) ?? false;
  }

  empty() {
    rmSync(this.#dir, { recursive: true, force: true });
  }

  /** Resolves when it answers. Its data and its ports are those of last time. */
  async start(note = () => {}) {
    if (this.#started) return;
    // Of several processes one may have ended by itself: the others hold their ports.
    await Promise.all(this.#children.map((child) => child.kill()));
    this.#ending = false;
    this.#children = [];
    const { ports, durable, kafkaAway } = this.#where;
    const launch = (program) => this.#launch(program);
    const options = {
      installation: this.#installation,
      dir: this.#dir,
      log: this.#log,
      ports,
      durable,
      kafkaAway,
      launch,
      note,
    };
    try {
      await this.#recipe.start(options);
      await until(() => this.#recipe.ready(ports), {
        seconds: readySeconds,
        what: `starting ${this.title} (see ${this.#log})`,
        unless: () => this.#failure(),
      });
      this.#started = true;
    } catch (error) {
      const ended = this.#ending;
      await this.stop();
      throw ended ? new GivenUp(`${this.title} was given up`) : error;
    }
  }

  #launch(program) {
    if (this.#ending) throw new Problem(`${this.title} was stopped while it started`);
    const child = new Child(program);
    this.#children.push(child);
    child.exited.then(({ code, signal }) => {
      if (!this.#started) return;
      this.#started = false;
      this.#where.onExit?.(`${this.title} ended with ${signal ?? code}: see ${child.log}`);
    });
    return child;
  }

  #failure() {
    if (this.#ending) return 'given up';
    // A helper that did its work and left is no failure.
    const ended = this.#children.find((child) => !child.running && child.outcome.code !== 0);
    return ended && `${this.title} ended while starting: see ${ended.log}`;
  }

  async stop() {
    this.#ending = true;
    this.#started = false;
    for (const child of this.#children.toReversed()) await child.stop();
  }

  /** As a crash of the machine it runs on would: all its processes at once. */
  async kill() {
    this.#ending = true;
    this.#started = false;
    await Promise.all(this.#children.map((child) => child.kill()));
  }
}
