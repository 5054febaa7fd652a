import { eventually } from '@firegrid/testkit';

/** What happened, told as it happens, each act with the time until it was seen elsewhere. */
export class Timeline {
  readonly #say: (line: string) => void;
  readonly #patienceMs: number;
  readonly effects: number[] = [];
  #day = '';

  /** @param patienceMs how much longer than usual effects may take */
  constructor(say: (line: string) => void, patienceMs = 0) {
    this.#say = say;
    this.#patienceMs = patienceMs;
  }

  day(name: string): void {
    this.#day = name;
    this.#say(`\n${name}`);
  }

  /** Somebody did something. */
  act(who: string, what: string): void {
    this.#say(`  ${who}: ${what}`);
  }

  /** Waits for an effect elsewhere and tells how long it took. @throws Error when it does not come */
  async effect<T>(what: string, look: () => Promise<T | undefined | false>, withinMs = 30_000): Promise<T> {
    const { value, ms } = await eventually(`${this.#day}: ${what}`, look, withinMs + this.#patienceMs);
    this.effects.push(ms);
    this.#say(`      → ${what} (${ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`})`);
    return value;
  }
}

/** @throws Error saying what was expected */
export function check(what: string, holds: boolean): void {
  if (!holds) throw new Error(`the story does not hold: ${what}`);
}
