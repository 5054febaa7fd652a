import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Person, PhoneRecords, type Told, eventually } from '@firegrid/testkit';
import { pauseMs } from '../../services/console/src/offline/queue/pause.ts';

/** A command as a phone keeps it until it is answered. */
export interface Queued {
  readonly id: string;
  readonly kind: string;
  readonly target?: string;
  readonly body?: object;
  readonly ifMatch?: number;
  readonly after?: readonly string[];
}

export interface Answered {
  readonly id: string;
  readonly outcome: string;
  readonly receipt?: { readonly version: number; readonly number?: string };
  readonly current?: Readonly<Record<string, unknown>> | null;
  readonly problem?: { readonly code: string; readonly errors?: readonly { readonly pointer: string }[] };
}

const bundle = 50;

/** A phone of one person: what it keeps, what it has to send, and what that costs on the wire. */
export class Phone {
  readonly person: Person;
  readonly records: PhoneRecords;
  readonly queue: Queued[] = [];
  readonly #page: number;
  readonly answers = new Map<string, Answered>();
  /** Of the feed, as they went over the wire. */
  bytes = 0;
  pages = 0;
  /** How often it was told to come back later. */
  sentAway = 0;

  /** @param page of the feed: so many records at most */
  constructor(person: Person, page = 2_000) {
    this.person = person;
    this.#page = page;
    this.records = new PhoneRecords((query) => this.#ask(query));
  }

  async #ask(query: string) {
    const path = `/sync/feed?limit=${this.#page}${query.replace('?', '&')}`;
    const answer = await this.#patiently(() => this.person.get(path));
    this.bytes += Number(answer.headers.get('content-length'));
    this.pages += 1;
    return answer;
  }

  /** Puts something done offline into the queue. @returns its id */
  does(kind: string, more: Omit<Queued, 'id' | 'kind'> = {}): string {
    const id = randomUUID();
    this.queue.push({ id, kind, ...more });
    return id;
  }

  /** Sends the queue, in order, until it is empty or the rest has to wait. */
  async send(): Promise<void> {
    while (this.queue.length > 0) {
      const answers = await this.sendOnce(this.queue.slice(0, bundle));
      const settled = answers.filter(({ outcome }) => outcome !== 'later');
      for (const answer of settled) this.answers.set(answer.id, answer);
      this.queue.splice(0, settled.length);
      if (settled.length < answers.length) return;
    }
  }

  /** Sends until nothing is left, as the application does: what has to wait is sent again after a pause. */
  async sendAll(): Promise<void> {
    for (let failures = 1; ; failures += 1) {
      await this.send();
      if (this.queue.length === 0) return;
      await pause(pauseMs(failures, undefined, Math.random()));
    }
  }

  /** Sends commands whatever became of them before. */
  async sendOnce(commands: readonly Queued[]): Promise<Answered[]> {
    const { status, body } = await this.#patiently(() => this.person.post('/sync', { commands }));
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body['answers'] as Answered[];
  }

  /** What became of commands; undefined where they are not answered yet. */
  outcomes(ids: readonly string[]): (string | undefined)[] {
    return ids.map((id) => this.answers.get(id)?.outcome);
  }

  /** The premises that are to be visited this week and were not yet. */
  get due(): string[] {
    return this.records
      .of('duty')
      .flatMap((duty) => (duty.data?.['status'] === 'due' ? premisesOf(duty) : []));
  }

  /** Follows the feed until something holds: what was written this moment comes a few seconds later. */
  until(what: string, holds: () => unknown): Promise<unknown> {
    const look = async () => {
      await pause(500);
      await this.records.follow();
      return Boolean(holds());
    };
    return eventually(what, look, 60_000);
  }

  /** Comes back when it is told to, as the application does. */
  async #patiently<A extends { status: number; headers: Headers }>(ask: () => Promise<A>): Promise<A> {
    for (let failures = 1; ; failures += 1) {
      const answer = await ask();
      if (answer.status !== 429) return answer;
      this.sentAway += 1;
      const seconds = Number(answer.headers.get('retry-after') ?? NaN);
      if (!(seconds >= 1)) throw new Error('sent away without a time to come back');
      await pause(pauseMs(failures, seconds, Math.random()));
    }
  }
}

/** Of a duty. */
export const premisesOf = ({ data }: Told): string => String(data?.['premises']);
