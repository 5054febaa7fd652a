import { connect } from 'node:net';
import { Problem } from '../process/problem.mjs';
import { until } from '../process/until.mjs';
import { defaultPorts } from './recipe.mjs';

const patienceSeconds = 30;

/** @returns {{ host: string, port: number }} the first address of a URL or a list of brokers */
function addressOf(text) {
  const [first] = text.replace(/^[a-z0-9+]+:\/\/([^@/]*@)?/i, '').split(/[,/]/);
  const url = new URL(`tcp://${first}`);
  const standard = { 'https:': 443, 'http:': 80, 'mongodb:': 27017 };
  return { host: url.hostname, port: Number(url.port || standard[/^[a-z]+:/.exec(text)?.[0]] || 9092) };
}

function reach({ host, port }) {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: 2000 }, () => resolve(true));
    socket.once('error', reject).once('timeout', () => reject(new Error('timed out')));
    socket.once('connect', () => socket.destroy());
  });
}

/** A backing service that someone else runs. */
export class ExternalService {
  source = 'environment';
  pid = undefined;
  #usual;

  /** @param {import('./recipe.mjs').Recipe} recipe */
  constructor(recipe) {
    this.#usual = recipe.environment(defaultPorts)[recipe.urlVariable];
    this.title = recipe.title;
    this.variable = recipe.urlVariable;
    const refuse = async () => {
      throw new Problem(`${this.title} is not ours to start or stop: ${this.variable} names it`);
    };
    this.start = this.stop = this.kill = refuse;
  }

  get #address() {
    return process.env[this.variable];
  }

  /** @throws {Problem} when it names nothing that could be reached */
  requireAddress() {
    const isUrl = /^[a-z+]+:\/\/[^/]/;
    const areBrokers = /^[^/:,]+:\d+(,[^/:,]+:\d+)*$/;
    const wanted = this.variable.endsWith('_URL') ? isUrl : areBrokers;
    // What it says may have a password in it.
    if (!wanted.test(this.#address))
      throw new Problem(`${this.variable} is no address: say one such as ${this.#usual}`);
  }

  /** @throws {Problem} when nothing listens there, or who asks gives up */
  async check(signal) {
    // A DNS seed list names no host to try; the driver will tell.
    if (this.#address.startsWith('mongodb+srv:')) return;
    const what = `${this.title}: reaching what ${this.variable} names`;
    const unless = () => (signal.aborted ? 'stopped' : undefined);
    await until(() => reach(addressOf(this.#address)), {
      seconds: patienceSeconds,
      everyMs: 500,
      what,
      unless,
    });
  }
}
