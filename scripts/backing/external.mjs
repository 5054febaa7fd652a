import { connect } from 'node:net';
import { Problem } from '../process/problem.mjs';
import { until } from '../process/until.mjs';

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

  /** @param {import('./recipe.mjs').Recipe} recipe */
  constructor(recipe) {
    this.title = recipe.title;
    this.variable = recipe.urlVariable;
    const refuse = async () => {
      throw new Problem(`${this.title} is not ours to start or stop: ${this.variable} names it`);
    };
    this.start = this.stop = this.kill = refuse;
  }

  /** @throws {Problem} when nothing listens there */
  async check() {
    const address = process.env[this.variable];
    // A DNS seed list names no host to try; the driver will tell.
    if (address.startsWith('mongodb+srv:')) return;
    const what = `${this.title}: reaching what ${this.variable} names`;
    await until(() => reach(addressOf(address)), { seconds: patienceSeconds, everyMs: 500, what });
  }
}
