/** Something that parts of a page watch: they are drawn again when it is another. */
export abstract class Watched {
  readonly #watchers = new Set<() => void>();
  #version = 0;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Another number after each change. */
  readonly version = (): number => this.#version;

  protected changed(): void {
    this.#version++;
    for (const watcher of [...this.#watchers]) watcher();
  }
}
