/** Lets a story go on day by day: each morning it waits until it is told to. */
export class Gates<Day extends string> {
  readonly #mornings = new Map<
    Day,
    { come: Promise<void>; arrive: () => void; open: Promise<void>; go: () => void }
  >();

  /** @param days those that have a gate */
  constructor(days: readonly Day[]) {
    for (const day of days) {
      const { promise: come, resolve: arrive } = Promise.withResolvers<void>();
      const { promise: open, resolve: go } = Promise.withResolvers<void>();
      this.#mornings.set(day, { come, arrive, open, go });
    }
  }

  /** For the story: waits to be let on. */
  readonly morning = async (day: Day): Promise<void> => {
    const gate = this.#mornings.get(day);
    gate?.arrive();
    await gate?.open;
  };

  /** Waits until the story stands before this day. @throws what ended the story before it got there */
  async reached(day: Day, story: Promise<unknown>): Promise<void> {
    await Promise.race([this.#mornings.get(day)?.come, story]);
  }

  /** Lets the story go on; also before it has come so far. */
  open(day: Day): void {
    this.#mornings.get(day)?.go();
  }
}
