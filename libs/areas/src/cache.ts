/** The most recently used of what was read lately. Undefined answers are not kept: what is missing may come any moment. */
export class RecentlyUsed<Value> {
  readonly #entries = new Map<string, { value: Value; until: number }>();
  readonly #size: number;
  readonly #ttlMs: number;

  /** @param ttlMs bounds how long another process's news can be missed */
  constructor(size: number, ttlMs: number) {
    this.#size = size;
    this.#ttlMs = ttlMs;
  }

  async get(key: string, read: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const entry = this.#entries.get(key);
    if (entry && entry.until > Date.now()) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
      return entry.value;
    }
    const value = await read();
    if (value !== undefined) this.#keep(key, value);
    return value;
  }

  forget(key: string): void {
    this.#entries.delete(key);
  }

  #keep(key: string, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, until: Date.now() + this.#ttlMs });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#size && oldest !== undefined) this.#entries.delete(oldest);
  }
}
