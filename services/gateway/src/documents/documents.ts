import type { Neighbour } from '../config.ts';
import { type ApiDocument, mergeDocuments } from './merge.ts';

const staleAfterMs = 30_000;

/** The services' API documents, asked for when wanted; a service that is down keeps the one it last showed. */
export class Documents {
  readonly #neighbours: readonly Neighbour[];
  readonly #version: string;
  readonly #known = new Map<string, ApiDocument>();
  #merged: Promise<ApiDocument> | undefined;
  #askedAt = 0;

  constructor(neighbours: readonly Neighbour[], version: string) {
    this.#neighbours = neighbours;
    this.#version = version;
  }

  merged(): Promise<ApiDocument> {
    const complete = this.#known.size === this.#neighbours.length;
    if (!this.#merged || !complete || Date.now() - this.#askedAt > staleAfterMs) {
      this.#askedAt = Date.now();
      this.#merged = this.#ask();
    }
    return this.#merged;
  }

  async #ask(): Promise<ApiDocument> {
    await Promise.all(
      this.#neighbours.map(async ({ name, url }) => {
        const document = await fetchDocument(url);
        if (document) this.#known.set(name, document);
      }),
    );
    const inOrder = this.#neighbours.flatMap(({ name }) => {
      const document = this.#known.get(name);
      return document ? [[name, document] as const] : [];
    });
    return mergeDocuments(new Map(inOrder), this.#version);
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
