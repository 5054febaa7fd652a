import { type EventOf, type Received, type Topic, unpackEvent } from '@firegrid/contracts';
import type { Incoming, Place } from './port.ts';

/** Where an event lay. A rollup keeps `offset` per topic and partition to apply each once. */
export interface Meta extends Place {
  readonly offset: number;
  readonly traceparent?: string;
}

export type EventHandler<T extends Topic> = (event: Received<EventOf<T>>, meta: Meta) => Promise<void>;

/** `meta` has the same indexes as `events`. */
export type BatchHandler<T extends Topic> = (
  events: readonly Received<EventOf<T>>[],
  meta: readonly Meta[],
) => Promise<void>;

/** What a consumer does with the messages of one topic. Made by `on` or `onBatch`. */
export interface Handler {
  readonly topic: Topic;
  /** @throws Undecodable, or what the handler throws */
  one(message: Incoming, place: Place): Promise<void>;
  all?(messages: readonly Incoming[], place: Place): Promise<void>;
}

/** One event after the other per key, different keys side by side. */
export function on<T extends Topic>(topic: T, handle: EventHandler<T>): Handler {
  return {
    topic,
    one: async (message, place) => handle(unpackEvent(topic, message), metaOf(message, place)),
  };
}

/**
 * For read models: all that was read of a partition at once, in order. When it throws, its events come again one by
 * one, so that a bad one is found and the others are not lost: it must bear to see an event twice.
 */
export function onBatch<T extends Topic>(topic: T, handle: BatchHandler<T>): Handler {
  const all: NonNullable<Handler['all']> = async (messages, place) =>
    handle(
      messages.map((message) => unpackEvent(topic, message)),
      messages.map((message) => metaOf(message, place)),
    );
  return { topic, one: (message, place) => all([message], place), all };
}

function metaOf({ offset, headers }: Incoming, { topic, partition }: Place): Meta {
  const { traceparent } = headers;
  return traceparent ? { topic, partition, offset, traceparent } : { topic, partition, offset };
}
