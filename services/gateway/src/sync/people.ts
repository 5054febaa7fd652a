/** Kept of each kind of question. */
interface Usual {
  ms: number;
  /** When it was last asked. */
  at: number;
}

interface PeopleOptions {
  /** In ms: tests bring their own. */
  readonly clock?: () => number;
}

/** Of the answers of the last moments, each counts so much. */
const recent = 1 / 8;
/** So much of an answer goes into what is usual while no phone is served. */
const learning = 1 / 10;
/** In ms: what is usual follows what has been for so long, whether phones are served or not. */
const memoryMs = 60 * 60_000;
/** In ms: who was answered longer ago has gone home. */
const heardMs = 10_000;
/** One answer that hangs says no more than this. */
const most = 5;
/** So many kinds of question are told apart. */
const mostKinds = 500;

/**
 * How people wait for the services' answers, against what they are used to. Each kind of question has a time of its own:
 * a list takes longer than a count, and no phone is to blame for that.
 */
export class People {
  readonly #clock: () => number;
  readonly #usual = new Map<string, Usual>();
  #slowness = 1;
  #heard = -Infinity;

  constructor({ clock = Date.now }: PeopleOptions = {}) {
    this.#clock = clock;
  }

  /** How long answers take, times what is usual for them: 1 where nothing is amiss, or nobody asks. */
  get slowness(): number {
    return this.#clock() - this.#heard > heardMs ? 1 : this.#slowness;
  }

  /**
   * Somebody was answered.
   * @param question the path asked, with whoever it was about
   * @param ms until the answer began
   * @param quiet whether no phone was served meanwhile
   */
  answered(question: string, ms: number, quiet: boolean): void {
    const [now, kind] = [this.#clock(), kindOf(question)];
    this.#heard = now;
    const usual = this.#usual.get(kind);
    if (!usual) {
      if (this.#usual.size < mostKinds) this.#usual.set(kind, { ms, at: now });
      return;
    }
    const times = Math.min(ms / usual.ms, most);
    this.#slowness += (times - this.#slowness) * recent;
    const weight = quiet ? learning : Math.min(learning, (now - usual.at) / memoryMs);
    usual.ms += (times * usual.ms - usual.ms) * weight;
    usual.at = now;
  }
}

/** What was asked, whichever record it was about: `hazards/hazards/:/history`. */
const kindOf = (question: string): string => question.replaceAll(/\/[^/]*\d[^/]*/g, '/:');
