import type { Api } from '../api/client.ts';
import type { Answer } from '../api/types.ts';

type Told = Answer<'get', '/api/v1/org/names'>;
export type NamedArea = Told['areas'][number];

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The server's limit of one question. */
const most = 50;
/** What a page wants as it is drawn is asked for together. */
const gatherMs = 15;

/** What people and areas in records are called: asked for once, in few questions, and kept while the page is open. */
export class Names {
  readonly #api: Api;
  readonly #people = new Map<string, string>();
  readonly #areas = new Map<string, NamedArea>();
  readonly #asked = new Set<string>();
  readonly #wanted = { subjects: new Set<string>(), areas: new Set<string>() };
  readonly #watchers = new Set<() => void>();
  #gathering = false;
  #version = 0;

  constructor(api: Api) {
    this.#api = api;
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  readonly version = (): number => this.#version;

  /** Undefined until it is told, and for who left the register. */
  person(subject: string): string | undefined {
    // The platform itself acts under other names, which nobody is called by: one of them would spoil the question.
    if (uuid.test(subject)) this.#want('subjects', subject);
    return this.#people.get(subject);
  }

  area(code: string): NamedArea | undefined {
    this.#want('areas', code);
    return this.#areas.get(code);
  }

  #want(kind: 'subjects' | 'areas', key: string): void {
    if (!key || this.#asked.has(key)) return;
    this.#asked.add(key);
    this.#wanted[kind].add(key);
    this.#soon();
  }

  #soon(): void {
    if (this.#gathering) return;
    this.#gathering = true;
    setTimeout(() => void this.#ask(), gatherMs);
  }

  async #ask(): Promise<void> {
    this.#gathering = false;
    const taken = (kind: 'subjects' | 'areas') => [...this.#wanted[kind]].slice(0, most);
    const [subjects, areas] = [taken('subjects'), taken('areas')];
    for (const subject of subjects) this.#wanted.subjects.delete(subject);
    for (const code of areas) this.#wanted.areas.delete(code);
    if (this.#wanted.subjects.size + this.#wanted.areas.size > 0) this.#soon();
    try {
      const query = { subjects: subjects.join(',') || undefined, areas: areas.join(',') || undefined };
      this.learn(await this.#api.get('/api/v1/org/names', { query: query as Record<string, string> }));
    } catch {
      // Codes are shown in their place; what is drawn next asks again.
      for (const key of [...subjects, ...areas]) this.#asked.delete(key);
    }
  }

  /** Takes in what is known from elsewhere, and is not asked for any more. */
  learn({ people, areas }: Told): void {
    for (const { subject, name } of people) this.#people.set(subject, name);
    for (const area of areas) {
      this.#areas.set(area.code, area);
      this.#asked.add(area.code);
    }
    this.#version++;
    for (const watcher of this.#watchers) watcher();
  }
}
