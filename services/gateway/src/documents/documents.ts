import type { Neighbour } from '../config.ts';
import { type ApiDocument, mergeDocuments } from './merge.ts';

const staleAfterMs = 30_000;

interface Options {
  readonly neighbours: readonly Neighbour[];
  readonly version: string;
  /** The description of the gateway's own addresses. */
  readonly own: ApiDocument;
}

/** The services' API documents, asked for when wanted; a service that is down keeps the one it last showed. */
export class Documents {
  readonly #options: Options;
  readonly #clock: () => number;
  readonly #known = new Map<string, ApiDocument>();
  #merged: Promise<ApiDocument> | undefined;
  #askedAt = 0;

  /** @param clock in ms: tests bring their own */
  constructor(options: Options, clock: () => number = Date.now) {
    this.#options = options;
    this.#clock = clock;
  }

  merged(): Promise<ApiDocument> {
    const complete = this.#known.size === this.#options.neighbours.length;
    if (!this.#merged || !complete || this.#clock() - this.#askedAt > staleAfterMs) {
      this.#askedAt = this.#clock();
      this.#merged = this.#ask();
    }
    return this.#merged;
  }

  async #ask(): Promise<ApiDocument> {
    const { neighbours, version, own } = this.#options;
    await Promise.all(
      neighbours.map(async ({ name, url }) => {
        const document = await fetchDocument(url);
        if (document) this.#known.set(name, document);
      }),
    );
    const inOrder = neighbours.flatMap(({ name }) => {
      const document = this.#known.get(name);
      return document ? [[name, document] as const] : [];
    });
    return mergeDocuments(new Map(inOrder), version, own);
  }
}

async function fetchDocument(url: string): Promise<ApiDocument | undefined> {
  try {
    const response = await fetch(`${url}/openapi.json`, { signal: AbortSignal.timeout(3_000) });
    return response.ok ? ((await response.json()) as ApiDocument) : undefined;
  } catch {
    return undefined;
  }
}
