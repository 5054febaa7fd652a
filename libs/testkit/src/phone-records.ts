import type { Answer } from './person.ts';

/** A record as a feed tells of it. */
export interface Told {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly gone: boolean;
  readonly data: Readonly<Record<string, unknown>> | null;
}

interface Page {
  readonly items: readonly Told[];
  readonly next: string;
  readonly more: boolean;
  readonly reset?: boolean;
  readonly waiting?: readonly string[];
}

/** What a phone keeps of a feed, as the feed's rules have it. */
export class PhoneRecords {
  readonly #read: (query: string) => Promise<Pick<Answer, 'status' | 'body'>>;
  readonly #kept = new Map<string, Told>();
  #next: string | undefined;
  /** How often it was told to begin anew. */
  resets = 0;

  /** @param read asks with a query such as `?after=…`, '' at the beginning */
  constructor(read: (query: string) => Promise<Pick<Answer, 'status' | 'body'>>) {
    this.#read = read;
  }

  /** Asks until there is no more, or the rest has to wait. @returns what it was told, in order @throws Error when it is refused */
  async follow(): Promise<Told[]> {
    const told: Told[] = [];
    for (let more = true; more;) {
      const { status, body } = await this.#read(this.#next === undefined ? '' : `?after=${this.#next}`);
      if (status !== 200) throw new Error(`the feed was answered with ${status}: ${JSON.stringify(body)}`);
      const page = body as object as Page;
      if (page.reset) {
        this.#kept.clear();
        this.resets += 1;
      }
      for (const item of page.items) this.#keep(item);
      told.push(...page.items);
      this.#next = page.next;
      more = page.more && !page.waiting?.length;
    }
    return told;
  }

  of(kind: string): Told[] {
    return [...this.#kept.values()].filter((one) => one.kind === kind);
  }

  get(kind: string, id: string): Told | undefined {
    return this.#kept.get(`${kind}/${id}`);
  }

  #keep(item: Told): void {
    const at = `${item.kind}/${item.id}`;
    if (item.gone) this.#kept.delete(at);
    else if (item.version >= (this.#kept.get(at)?.version ?? 0)) this.#kept.set(at, item);
  }
}
